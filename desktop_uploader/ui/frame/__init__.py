"""The head and the foot of the window, and what lies between."""
