"""The panel beside the list: what is selected, to read and to change."""
