"""The steps. Each is frozen once released: it names its columns itself and imports nothing of ours."""
