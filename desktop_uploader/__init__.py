"""From a lecture on your disk to a video students can watch."""
