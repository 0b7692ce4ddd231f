"""Looks at a file without trusting it: signature, structure, and what a decoder in a child process says."""
