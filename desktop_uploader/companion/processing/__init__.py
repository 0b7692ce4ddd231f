"""From an uploaded file to something a browser plays: probing, encoding, publishing."""
