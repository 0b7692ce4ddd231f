"""The companion's HTTP doors, one module a resource."""
