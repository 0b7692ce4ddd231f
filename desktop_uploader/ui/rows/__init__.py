"""The list of uploads: what a row shows, how it is painted, and what people do with rows."""
