"""What providers tell us unasked: is it theirs, what does it say, and what does it change."""
