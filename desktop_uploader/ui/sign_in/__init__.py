"""Who uploads, and where to: the first steps and the accounts."""
