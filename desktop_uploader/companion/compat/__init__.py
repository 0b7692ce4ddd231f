"""Doors for clients written for older documents: their paths and fields, translated onto our services."""
