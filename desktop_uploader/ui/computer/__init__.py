"""The computer around the window: sleep, networks, staying awake."""
