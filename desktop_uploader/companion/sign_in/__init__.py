"""Signing in through a browser (RFC 8628): codes, passwords, and who guesses too often."""
