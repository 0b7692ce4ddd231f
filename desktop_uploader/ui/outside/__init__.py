"""Outside the window: the tray, notifications, the taskbar; and leaving without losing anything."""
