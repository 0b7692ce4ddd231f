"""What the two programs say to each other: typed, frozen, camelCase on the wire. Imports nothing of ours."""
