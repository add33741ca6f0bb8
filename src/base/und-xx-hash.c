/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* XXH64, by its published specification: other programs number documents by it, and what is written
 * for them has to have the same numbers. */
#include "und-xx-hash.h"

#include <string.h>

/* Numbers of the specification. */
#define PRIME_1 G_GUINT64_CONSTANT (0x9e3779b185ebca87)
#define PRIME_2 G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f)
#define PRIME_3 G_GUINT64_CONSTANT (0x165667b19e3779f9)
#define PRIME_4 G_GUINT64_CONSTANT (0x85ebca77c2b2ae63)
#define PRIME_5 G_GUINT64_CONSTANT (0x27d4eb2f165667c5)

#define N_LANES    4u
#define LANE_BYTES 8u

static guint64
rotate (guint64 x, guint n_bits)
{
  return (x << n_bits) | (x >> (64 - n_bits));
}

static guint64
read_lane (const char *at)
{
  guint64 lane;

  memcpy (&lane, at, sizeof lane);
  return GUINT64_FROM_LE (lane);
}

static guint64
stir (guint64 sum, guint64 lane)
{
  return rotate (sum + lane * PRIME_2, 31) * PRIME_1;
}

/* All whole stripes of four lanes; leaves @at behind them. */
static guint64
hash_stripes (const char **at, const char *end, guint64 seed)
{
  guint64 sums[N_LANES] = { seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1 };
  guint64 hash;

  for (; end - *at >= (gssize) (N_LANES * LANE_BYTES); *at += N_LANES * LANE_BYTES)
    for (guint i = 0; i < N_LANES; i++)
      sums[i] = stir (sums[i], read_lane (*at + i * LANE_BYTES));
  hash = rotate (sums[0], 1) + rotate (sums[1], 7) + rotate (sums[2], 12) + rotate (sums[3], 18);
  for (guint i = 0; i < N_LANES; i++)
    hash = (hash ^ stir (0, sums[i])) * PRIME_1 + PRIME_4;
  return hash;
}

static guint64
hash_rest (guint64 hash, const char *at, const char *end)
{
  for (; end - at >= (gssize) LANE_BYTES; at += LANE_BYTES)
    hash = rotate (hash ^ stir (0, read_lane (at)), 27) * PRIME_1 + PRIME_4;
  if (end - at >= (gssize) sizeof (guint32))
    {
      guint32 half;

      memcpy (&half, at, sizeof half);
      hash = rotate (hash ^ (GUINT32_FROM_LE (half) * PRIME_1), 23) * PRIME_2 + PRIME_3;
      at += sizeof half;
    }
  for (; at < end; at++)
    hash = rotate (hash ^ ((guint8) *at * PRIME_5), 11) * PRIME_1;
  return hash;
}

/**
 * und_xx_hash:
 * @bytes: what to hash
 * @n_bytes: how much of it
 * @seed: another seed gives another hash
 *
 * Hashes bytes by XXH64, on every machine the same. It keeps nobody from making collisions. O(n).
 *
 * Returns: the hash
 */
guint64
und_xx_hash (const char *bytes, gsize n_bytes, guint64 seed)
{
  const char *at = bytes;
  const char *end = bytes + n_bytes;
  guint64 hash = seed + PRIME_5;

  if (n_bytes >= N_LANES * LANE_BYTES)
    hash = hash_stripes (&at, end, seed);
  hash = hash_rest (hash + n_bytes, at, end);
  hash = (hash ^ (hash >> 33)) * PRIME_2;
  hash = (hash ^ (hash >> 29)) * PRIME_3;
  return hash ^ (hash >> 32);
}
