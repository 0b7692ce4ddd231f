"""A process of its own that opens the secrets, does what its arguments say, and tells what it got.

    secret_keeper.py PATIENCE [keep ID TOKEN | token ID | forget ID | wait] …

`wait` tells `waiting` and goes on with the next line of its input. A failure ends it with its traceback.
"""

import logging
import sys

from desktop_uploader.store.secrets import Prompts, open_secrets

logging.basicConfig(level=logging.DEBUG)
secrets = open_secrets(Prompts(float(sys.argv[1])))
print("lasting" if secrets.lasting else "session", flush=True)
words = iter(sys.argv[2:])
for word in words:
    if word == "keep":
        secrets.keep(next(words), next(words))
    elif word == "token":
        print(secrets.token(next(words)))
    elif word == "forget":
        secrets.forget(next(words))
    else:
        print("waiting", flush=True)
        sys.stdin.readline()
