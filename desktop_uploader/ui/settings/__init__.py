"""The settings dialog, generated from the declared settings: a page a group, a control a kind."""
