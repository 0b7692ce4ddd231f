"""The videos a companion keeps, and what is done to them: take in, verify, prepare, edit, remove."""
