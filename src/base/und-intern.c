/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Words as integers.
 *
 * A table with open addressing holds id and tag of each string; the bytes lie one after another in
 * blocks that never move, so that a pointer given out stays good. Most words are shorter than eight
 * bytes: their tag is all of them, and says without a look at anything else whether a word is the
 * one that is sought. The tag of a longer one is its hash. Hashes are keyed at random once a
 * process, so that no text can be made to collide; ids follow the order of first sight and do not
 * depend on them. The table is at most two thirds full. */
#include "config.h"

#include "und-intern.h"

#include <string.h>

#define MIN_SLOTS   256u
#define BLOCK_BYTES (32u * 1024)
#define NO_ID       UND_INTERNER_NONE

/* From so many bytes on a string is a long one. */
#define SHORT_BYTES 8

typedef struct
{
  guint64 tag;
  guint32 id; /* NO_ID in an empty slot */
} Slot;

typedef struct
{
  const char *bytes; /* in a block; ended by a NUL that @n_bytes does not count */
  gsize n_bytes;
} Entry;

struct _UndInterner
{
  guint64 key;
  Slot *slots;
  gsize n_slots;     /* a power of two */
  GArray *entries;   /* (element-type Entry), by id */
  GPtrArray *blocks; /* (element-type char *) */
  char *block_next;  /* in the last block */
  gsize block_left;
};

static inline guint64
get_key (void)
{
  static gsize once = 0;
  static guint64 key;

  if (g_once_init_enter (&once))
    {
      key = ((guint64) g_random_int () << 32) | g_random_int ();
      g_once_init_leave (&once, 1);
    }
  return key;
}

/* Fewer than 8 bytes as one number, another one for each string of whatever length: the byte on top
 * is never 0xff. */
static inline guint64
read_short (const char *bytes, gsize n_bytes)
{
  guint64 length = (guint64) n_bytes << 56;
  guint32 first, last;

  if (n_bytes == 0)
    return 0;
  if (n_bytes < 4)
    return length | (guint64) (guint8) bytes[0] | (guint64) (guint8) bytes[n_bytes / 2] << 8
           | (guint64) (guint8) bytes[n_bytes - 1] << 16;
  memcpy (&first, bytes, sizeof first);
  memcpy (&last, bytes + n_bytes - sizeof last, sizeof last);
  /* The two overlap by a byte at least, which the last one need not tell again. */
  return length | (guint64) first << 24 | (GUINT32_FROM_LE (last) >> 8);
}

static inline guint64
mix (guint64 hash, guint64 piece)
{
  hash = (hash ^ piece) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return hash ^ hash >> 32;
}

/* The tag of a longer string. */
static guint64
hash_long (guint64 key, const char *bytes, gsize n_bytes)
{
  guint64 hash = key ^ (n_bytes * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  guint64 last;

  memcpy (&last, bytes + n_bytes - sizeof last, sizeof last);
  for (; n_bytes >= 8; bytes += 8, n_bytes -= 8)
    {
      guint64 piece;

      memcpy (&piece, bytes, 8);
      hash = mix (hash, piece);
    }
  return mix (hash, last) | G_GUINT64_CONSTANT (0xff) << 56;
}

/* Where to look first for @tag, before it is cut to the table's size. */
static inline gsize
spread (guint64 key, guint64 tag)
{
  const guint64 hash = mix (key, tag) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return (gsize) (hash >> 32);
}

static void
clear_slots (Slot *slots, gsize n_slots)
{
  for (gsize i = 0; i < n_slots; i++)
    slots[i].id = NO_ID;
}

/**
 * und_interner_new:
 *
 * Makes an interner that knows no string.
 *
 * Returns: (transfer full): the interner
 */
UndInterner *
und_interner_new (void)
{
  UndInterner *self = g_new0 (UndInterner, 1);

  self->key = get_key ();
  self->n_slots = MIN_SLOTS;
  self->slots = g_new (Slot, self->n_slots);
  clear_slots (self->slots, self->n_slots);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * und_interner_free:
 * @self: (nullable): an interner
 *
 * Frees the interner with every string that it gave out.
 */
void
und_interner_free (UndInterner *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static const char *
store_bytes (UndInterner *self, const char *bytes, gsize n_bytes)
{
  char *copy;

  if (n_bytes + 1 > self->block_left)
    {
      gsize n_block = MAX (n_bytes + 1, BLOCK_BYTES);

      self->block_next = g_malloc (n_block);
      self->block_left = n_block;
      g_ptr_array_add (self->blocks, self->block_next);
    }
  copy = self->block_next;
  if (n_bytes > 0)
    memcpy (copy, bytes, n_bytes);
  copy[n_bytes] = '\0';
  self->block_next += n_bytes + 1;
  self->block_left -= n_bytes + 1;
  return copy;
}

static void
grow (UndInterner *self)
{
  gsize n_slots = self->n_slots * 2;
  Slot *slots = g_new (Slot, n_slots);

  clear_slots (slots, n_slots);
  for (gsize i = 0; i < self->n_slots; i++)
    {
      gsize at = spread (self->key, self->slots[i].tag) & (n_slots - 1);

      if (self->slots[i].id == NO_ID)
        continue;
      while (slots[at].id != NO_ID)
        at = (at + 1) & (n_slots - 1);
      slots[at] = self->slots[i];
    }
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

static gboolean
is_entry (const UndInterner *self, guint32 id, const char *bytes, gsize n_bytes)
{
  const Entry *entry = &g_array_index (self->entries, Entry, id);

  return entry->n_bytes == n_bytes && memcmp (entry->bytes, bytes, n_bytes) == 0;
}

static inline guint64
make_tag (const UndInterner *self, const char *bytes, gsize n_bytes)
{
  return n_bytes < SHORT_BYTES ? read_short (bytes, n_bytes)
                               : hash_long (self->key, bytes, n_bytes);
}

/* The slot of a string, or the empty one where it is to go. */
static inline gsize
find_slot (const UndInterner *self, guint64 tag, const char *bytes, gsize n_bytes)
{
  gsize at = spread (self->key, tag) & (self->n_slots - 1);

  while (self->slots[at].id != NO_ID
         && (self->slots[at].tag != tag
             || (n_bytes >= SHORT_BYTES && !is_entry (self, self->slots[at].id, bytes, n_bytes))))
    at = (at + 1) & (self->n_slots - 1);
  return at;
}

/**
 * und_interner_intern:
 * @self: an interner
 * @bytes: (array length=n_bytes): a string; need not end in NUL, and may be NULL if empty
 * @n_bytes: its length in bytes
 *
 * Gets the number of a string: the one it was given before, else the next. O(n_bytes) amortised.
 *
 * Returns: the number, from 0
 */
guint32
und_interner_intern (UndInterner *self, const char *bytes, gsize n_bytes)
{
  const guint64 tag = make_tag (self, bytes, n_bytes);
  const gsize at = find_slot (self, tag, bytes, n_bytes);
  Entry entry;

  if (self->slots[at].id != NO_ID)
    return self->slots[at].id;

  entry.bytes = store_bytes (self, bytes, n_bytes);
  entry.n_bytes = n_bytes;
  self->slots[at].tag = tag;
  self->slots[at].id = self->entries->len;
  g_array_append_val (self->entries, entry);
  if (self->entries->len > self->n_slots / 3 * 2)
    grow (self);
  return self->entries->len - 1;
}

/**
 * und_interner_find:
 * @self: an interner
 * @bytes: (array length=n_bytes): a string; need not end in NUL, and may be NULL if empty
 * @n_bytes: its length in bytes
 *
 * Gets the number of a string that was given one before. O(n_bytes). Threads may share an interner
 * that only this function asks.
 *
 * Returns: the number, or %UND_INTERNER_NONE
 */
guint32
und_interner_find (const UndInterner *self, const char *bytes, gsize n_bytes)
{
  return self->slots[find_slot (self, make_tag (self, bytes, n_bytes), bytes, n_bytes)].id;
}

/**
 * und_interner_get:
 * @self: an interner
 * @id: a number that it gave
 * @n_bytes: (out) (optional): the length of the string in bytes
 *
 * Gets the string of a number.
 *
 * Returns: (transfer none): the string, ended by NUL, as long as @self lives
 */
const char *
und_interner_get (const UndInterner *self, guint32 id, gsize *n_bytes)
{
  const Entry *entry;

  g_return_val_if_fail (id < self->entries->len, NULL);

  entry = &g_array_index (self->entries, Entry, id);
  if (n_bytes != NULL)
    *n_bytes = entry->n_bytes;
  return entry->bytes;
}

/**
 * und_interner_get_size:
 * @self: an interner
 *
 * Gets how many distinct strings there are; every number is below it.
 *
 * Returns: the count
 */
guint32
und_interner_get_size (const UndInterner *self)
{
  return self->entries->len;
}
