"""What a help desk wants to know: whether this computer reaches its server, and a report of what happened."""
