#!/bin/bash
# The Dockerfile's steps where no engine can build it: in a bare Debian tree, by an ordinary user, on a root that is
# read-only to that user but for /var/lib/screenbot and /tmp.
#     debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm TREE
#     tests/bench/bare_debian.sh TREE [DATABASE_URL]     as root, from the repository; DATABASE_URL default: SQLite
set -euo pipefail
tree=$1 database=${2:-sqlite:////var/lib/screenbot/screenbot.db}
code=$tree/srv/screenbot state=$tree/var/lib/screenbot
inside() {
  local setting; setting=$(env | grep -E '^(PIP_CERT|PIP_INDEX_URL|SSL_|REQUESTS_|https?_proxy|HTTPS?_PROXY|NO_PROXY)' || true)
  chroot --userspec=10001:10001 "$tree" /usr/bin/env -i ${setting:+$(printf '%q ' $setting)} \
    PATH=/opt/screenbot/bin:/usr/bin:/bin HOME=/var/lib/screenbot DATABASE_URL="$database" PORT="${PORT:-3999}" HOST=127.0.0.1 \
    SLACK_BOT_TOKEN=xoxb-none SLACK_SIGNING_SECRET=none PYTHONDONTWRITEBYTECODE=1 "$@"
}
rm -rf "$code" "$state" "$tree/opt/screenbot"
install -d -o 10001 -g 10001 "$state" "$tree/opt/screenbot"
install -d "$code"
git archive HEAD bot handlers data manifest.json requirements.txt | tar -x -C "$code"
mkdir -p "$tree/etc/ssl/certs" && cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
cp -L /etc/resolv.conf /etc/hosts "$tree/etc/"

inside python3 -m venv /opt/screenbot
inside sh -c 'cd /srv/screenbot && pip install --quiet --no-cache-dir --require-hashes --only-binary :all: -r requirements.txt'
chown -R 0:0 "$tree/opt/screenbot"
chroot "$tree" /opt/screenbot/bin/python -m compileall -q /srv/screenbot/bot /srv/screenbot/handlers /srv/screenbot/data
echo "installed: $(inside sh -c 'pip list 2>/dev/null | tail -n +3 | wc -l') packages"

# From here on the root is read-only to everybody, as with docker run --read-only.
mount --bind "$tree" "$tree"
trap 'umount "$tree/tmp" "$state" "$tree/proc" "$tree"' EXIT
mount -o remount,ro,bind "$tree"
mount -t proc proc "$tree/proc"
mount -t tmpfs -o mode=1777 tmpfs "$tree/tmp"
mount -t tmpfs -o uid=10001,gid=10001 tmpfs "$state"

at() { inside sh -c 'cd /srv/screenbot && exec "$@"' sh "$@"; }
at id -u
at python -m bot db upgrade
at python -m bot update --curated
at python -m bot screen Xiaomi --as-of 2021-01-15 | sed -n 1,3p
at sh -c 'touch /srv/screenbot/x 2>&1 || true'
at python -m bot serve & web=$!
at python -m bot worker --no-fetch & worker=$!
for _ in $(seq 60); do at python -m bot health web >/dev/null && break; sleep 1; done
at python -m bot health web
at python -m bot health worker
kill -TERM $(pgrep -P $web) $(pgrep -P $worker)
wait $web $worker || true
at python -m bot health web || echo "status $?"
at python -m bot health worker || echo "status $?"
