"""Decides. Standard library only: no IO, no threads, no clock; everything that acts lives elsewhere."""
