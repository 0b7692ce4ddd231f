"""The server: hands out upload targets, stores, prepares, and tells what is happening."""
