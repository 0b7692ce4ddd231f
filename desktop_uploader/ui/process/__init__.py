"""One process: its only instance, its signals, its faults."""
