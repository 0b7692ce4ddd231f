"""A second launch: FOLDER PATIENCE [FILE …]; prints what became of it, then waits for input."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_uploader.ui.process.single_instance import SingleInstance

application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim(sys.argv[3:], float(sys.argv[2])).name, flush=True)
sys.stdin.readline()
instance.close()
