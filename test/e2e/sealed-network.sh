#!/bin/sh
# Runs a command in a network of its own, in which every packet that leaves is counted and goes
# nowhere: a cable from "out" to "wire", a gateway and a name server that are not there. Needs root,
# util-linux and iproute2.
if [ -z "$CASEBOOK_SEALED" ]; then
  CASEBOOK_SEALED=1 exec unshare --net --mount "$0" "$@"
fi
set -e
ip link set lo up
ip link add out type veth peer name wire
for end in out wire; do
  # The system itself must say nothing: no addresses made up, no routers asked for.
  ip link set "$end" addrgenmode none
  echo 0 >"/proc/sys/net/ipv6/conf/$end/accept_ra"
  echo 0 >"/proc/sys/net/ipv6/conf/$end/router_solicitations"
done
ip address add 198.51.100.2/24 dev out
ip -6 address add 2001:db8::2/64 dev out nodad
ip link set out up
ip link set wire up
# The gateway's address on the cable is known, so that packets leave without asking for it.
ip neighbour add 198.51.100.1 lladdr 02:00:00:00:00:01 dev out nud permanent
ip -6 neighbour add 2001:db8::1 lladdr 02:00:00:00:00:01 dev out nud permanent
ip route add default via 198.51.100.1
ip -6 route add default via 2001:db8::1
names=$(mktemp)
echo 'nameserver 198.51.100.1' >"$names"
chmod a+r "$names"
mount --bind "$names" /etc/resolv.conf
rm "$names"
exec "$@"
