"""The server beside the desktop program: hands out upload targets, stores, prepares, tells what is happening."""
