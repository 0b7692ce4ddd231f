"""The language of the window: chosen, loaded, and put behind every word."""
