"""What the engine needs of the world, as Protocols; `app.py` hands it the real ones, tests their own."""
