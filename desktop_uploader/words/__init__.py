"""Every word a person reads about a state or a failure. Knows no toolkit: the window translates it."""
