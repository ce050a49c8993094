#!/usr/bin/perl
# Writes every frame that the named network interface sees as one line of hexadecimal digits, after a
# line that says it listens (packet(7), netdevice(7)). Ends with its standard input.
use strict;
use warnings;
use Socket;
use constant { AF_PACKET => 17, ETH_P_ALL => 3, SIOCGIFINDEX => 0x8933 };

$| = 1;
socket(my $wire, AF_PACKET, SOCK_RAW, unpack('S', pack('n', ETH_P_ALL))) or die "no socket: $!\n";
my $request = pack('Z16 x24', $ARGV[0]);
ioctl($wire, SIOCGIFINDEX, $request) or die "no interface $ARGV[0]: $!\n";
my $index = unpack('x16 i', $request);
bind($wire, pack('S n i S C C x8', AF_PACKET, ETH_P_ALL, $index, 0, 0, 0)) or die "not bound: $!\n";
print "listening\n";

while (1) {
    vec(my $ready = '', fileno($wire), 1) = 1;
    vec($ready, fileno(STDIN), 1) = 1;
    select($ready, undef, undef, undef);
    last if vec($ready, fileno(STDIN), 1);
    defined recv($wire, my $frame, 65536, 0) or die "nothing received: $!\n";
    print unpack('H*', $frame), "\n";
}
