#!/usr/bin/env sh
# Find LibreOffice for the tests of PowerPoint and Word files; install Debian's where we may, else say in one line what to do.
for name in soffice libreoffice; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing LibreOffice for the tests of PowerPoint and Word files…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-impress libreoffice-writer >/dev/null && exit 0
fi
echo "The tests of PowerPoint and Word files need LibreOffice: install it (Debian, Ubuntu: sudo apt install libreoffice-impress libreoffice-writer), then run make test again." >&2
exit 1
