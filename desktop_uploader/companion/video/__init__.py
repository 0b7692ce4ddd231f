"""What a video is and what it may become: stages, ranks, merging. Pure: no IO, no clock."""
