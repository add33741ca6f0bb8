/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* The words of a text as hashes, at the speed of reading.
 *
 * Task: what und_text_intern_tokens() does under all folds, for words alone, without a table of
 * words and without a text object, for millions of texts that are looked at once.
 *
 * The tokeniser walks from character to character, which costs some ten nanoseconds a word, and
 * the interner looks each word up. Here 64 bytes at a time become two bit masks: of the ASCII
 * letters and digits, and of all that may make a word of more or less than a run of these (bytes
 * beyond ASCII, "_", "@", and any mark but a hyphen between two letters or digits). A run whose
 * chunk (what stands between white space) has none of the latter is a word, and its hash is taken
 * from its bytes with their case bit set. A chunk that has one is given to the tokeniser, whose
 * answer replaces what was found of that chunk: the rules of words stand in one place.
 *
 * Invariant: the words are those of und_text_get_tokens(), which a test checks on random texts.
 *
 * Cost: linear. Known bad case: text beyond ASCII is as slow as the tokeniser. */
#include "config.h"

#include "und-word-scan.h"

#include "und-fold-private.h"
#include "und-text-private.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define BLOCK_BYTES 64u
#define FOLD_ALL    (UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE | UND_FOLD_PUNCTUATION)
/* Sets the case bit of eight letters; digits have it. */
#define CASE_BITS G_GUINT64_CONSTANT (0x2020202020202020)
#define SEED_1    G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define SEED_2    G_GUINT64_CONSTANT (0xa0761d6478bd642f)
#define SEED_3    G_GUINT64_CONSTANT (0xe7037ed1a0b428db)
/* Words that a block adds at most, and one that is open. */
#define BLOCK_WORDS (BLOCK_BYTES / 2 + 2)

/**
 * Masks:
 * @word: letters and digits of ASCII
 * @mark: neither these nor white space nor a hyphen; ASCII
 * @odd: never plain
 *
 * One bit a byte of a block, the first byte lowest.
 */
typedef struct
{
  guint64 word;
  guint64 mark;
  guint64 odd;
} Masks;

typedef struct
{
  UndWordScan *scan;
  const char *bytes;
  gsize n_bytes;
  gsize n_edges;  /* an odd number while a word is open */
  gsize n_hashed; /* words that have their hash */
} Scanning;

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline guint64
mix (guint64 a, guint64 b)
{
#ifdef __SIZEOF_INT128__
  unsigned __int128 product = (unsigned __int128) a * b;

  return (guint64) product ^ (guint64) (product >> 64);
#else
  guint64 low = (a & 0xffffffff) * (b >> 32) + (a >> 32) * (b & 0xffffffff);

  return a * b ^ ((a >> 32) * (b >> 32) + (low >> 32)) ^ (a + b);
#endif
}

static inline guint64
load (const char *bytes)
{
  guint64 ret;

  memcpy (&ret, bytes, sizeof ret);
  return GUINT64_FROM_LE (ret);
}

/* The hash of @n_bytes at @bytes, where 8 can be read if there are fewer; @bits are set in all of
 * them. */
static inline guint32
hash_bytes (const char *bytes, gsize n_bytes, guint64 bits)
{
  guint64 sum = SEED_1 ^ n_bytes;
  guint64 low_mask;

  while (G_UNLIKELY (n_bytes > 16))
    {
      sum = mix (sum ^ (load (bytes) | bits), SEED_2);
      bytes += 8;
      n_bytes -= 8;
    }
  if (n_bytes > 8)
    {
      /* The last eight bytes, of which the first have been read already. */
      guint64 high = (load (bytes + n_bytes - 8) | bits) >> (8 * (16 - n_bytes));

      return (guint32) (mix ((load (bytes) | bits) ^ sum, high ^ SEED_3) >> 32);
    }
  low_mask = n_bytes == 8 ? ~(guint64) 0 : ((guint64) 1 << (8 * n_bytes)) - 1;
  return (guint32) (mix (((load (bytes) | bits) & low_mask) ^ sum, SEED_3) >> 32);
}

/**
 * und_word_scan_hash:
 * @folded: the folded form of a word
 * @n_bytes: its length
 *
 * Gets the hash that a scan gives to words of this form.
 *
 * Returns: the hash
 */
guint32
und_word_scan_hash (const char *folded, gsize n_bytes)
{
  char copy[8] = { 0 };

  if (n_bytes >= 8)
    return hash_bytes (folded, n_bytes, 0);
  memcpy (copy, folded, n_bytes);
  return hash_bytes (copy, n_bytes, 0);
}

#ifdef __SSE2__
static inline __m128i
is_in_range (__m128i bytes, char first, char n)
{
  __m128i offset = _mm_sub_epi8 (bytes, _mm_set1_epi8 (first));

  return _mm_cmpeq_epi8 (_mm_min_epu8 (offset, _mm_set1_epi8 ((char) (n - 1))), offset);
}

static inline __m128i
is_byte (__m128i bytes, char byte)
{
  return _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (byte));
}

static inline Masks
read_block (const char *bytes)
{
  Masks ret = { 0 };

  for (guint i = 0; i < 4; i++)
    {
      __m128i x = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (bytes + 16 * i));
      __m128i word = _mm_or_si128 (is_in_range (_mm_or_si128 (x, _mm_set1_epi8 (0x20)), 'a', 26),
                                   is_in_range (x, '0', 10));
      __m128i space = _mm_or_si128 (is_byte (x, ' '), is_in_range (x, '\t', 5));
      __m128i odd = _mm_or_si128 (is_byte (x, '_'), is_byte (x, '@'));
      __m128i plain = _mm_or_si128 (_mm_or_si128 (word, space), is_byte (x, '-'));

      ret.word |= (guint64) (guint) _mm_movemask_epi8 (word) << (16 * i);
      ret.mark |= (guint64) ((guint) _mm_movemask_epi8 (plain) ^ 0xffff) << (16 * i);
      ret.odd |= (guint64) (guint) _mm_movemask_epi8 (_mm_or_si128 (odd, x)) << (16 * i);
    }
  return ret;
}
#else
static inline Masks
read_block (const char *bytes)
{
  Masks ret = { 0 };

  for (guint i = 0; i < BLOCK_BYTES; i++)
    {
      guint64 bit = (guint64) 1 << i;
      char c = bytes[i];

      if (g_ascii_isalnum (c))
        ret.word |= bit;
      else if (c != '-' && !is_space (c))
        ret.mark |= bit;
      if ((guint8) c >= 0x80 || c == '_' || c == '@')
        ret.odd |= bit;
    }
  return ret;
}
#endif

static inline guint
find_lowest (guint64 mask)
{
#ifdef __GNUC__
  return (guint) __builtin_ctzll (mask);
#else
  guint n = 0;

  for (; (mask & 1) == 0; mask >>= 1)
    n++;
  return n;
#endif
}

static void
make_room (Scanning *self, gsize n_words)
{
  UndWordScan *scan = self->scan;

  if (self->n_edges / 2 + n_words <= scan->n_allocated)
    return;
  scan->n_allocated = MAX (scan->n_allocated * 2, self->n_edges / 2 + n_words);
  scan->hashes = g_renew (guint32, scan->hashes, scan->n_allocated);
  scan->edges = g_renew (guint32, scan->edges, 2 * scan->n_allocated);
}

/* Gives their hash to the plain words that have none yet. */
static void
hash_words (Scanning *self)
{
  const guint32 *edges = self->scan->edges;
  gsize n_words = self->n_edges / 2;
  gsize i = self->n_hashed;

  for (; i < n_words && edges[2 * i] + 8 <= self->n_bytes; i++)
    self->scan->hashes[i] = hash_bytes (self->bytes + edges[2 * i], edges[2 * i + 1] - edges[2 * i],
                                        CASE_BITS);
  for (; i < n_words; i++)
    {
      gsize n_bytes = edges[2 * i + 1] - edges[2 * i];
      char copy[8] = { 0 };

      memcpy (copy, self->bytes + edges[2 * i], n_bytes);
      self->scan->hashes[i] = hash_bytes (copy, n_bytes, CASE_BITS);
    }
  self->n_hashed = n_words;
}

static void
take_token_cb (const UndToken *token, gpointer user_data)
{
  Scanning *self = user_data;
  UndWordScan *scan = self->scan;

  if (token->kind != UND_TOKEN_WORD && token->kind != UND_TOKEN_NUMBER)
    return;
  und_fold_token (self->bytes, token, FOLD_ALL, scan->folded);
  if (scan->folded->len == 0)
    return;
  make_room (self, BLOCK_WORDS);
  scan->edges[self->n_edges] = (guint32) token->span.start;
  scan->edges[self->n_edges + 1] = (guint32) token->span.end;
  scan->hashes[self->n_edges / 2] = und_word_scan_hash (scan->folded->str, scan->folded->len);
  self->n_edges += 2;
}

/* Reads the chunk round @byte by the tokeniser, in place of what was found of it; returns its end.
 */
static gsize
take_chunk (Scanning *self, gsize byte)
{
  gsize start = byte;
  gsize end = byte;

  while (start > 0 && !is_space (self->bytes[start - 1]))
    start--;
  while (end < self->n_bytes && !is_space (self->bytes[end]))
    end++;
  while (self->n_edges > 0 && self->scan->edges[(self->n_edges - 1) & ~(gsize) 1] >= start)
    self->n_edges = (self->n_edges - 1) & ~(gsize) 1;
  hash_words (self);
  und_tokens_walk (self->bytes, self->n_bytes, und_span (start, end), take_token_cb, self);
  self->n_hashed = self->n_edges / 2;
  return end;
}

static inline void
take_edges (Scanning *self, guint64 edges, gsize at)
{
  guint32 *out = self->scan->edges + self->n_edges;

  for (; edges != 0; edges &= edges - 1)
    *out++ = (guint32) (at + find_lowest (edges));
  self->n_edges = (gsize) (out - self->scan->edges);
}

/* Which bytes of the block at @at the tokeniser must see. */
static inline guint64
find_odd (const Scanning *self, const Masks *masks, gsize at, guint64 before)
{
  guint64 after = at + BLOCK_BYTES < self->n_bytes
                      && g_ascii_isalnum (self->bytes[at + BLOCK_BYTES])
                    ? (guint64) 1 << 63
                    : 0;

  return masks->odd | (masks->mark & (masks->word << 1 | before) & (masks->word >> 1 | after));
}

/* Finds the words from @at on until the tokeniser is needed; returns the byte that needs it. */
static gsize
scan_plain (Scanning *self, gsize at)
{
  guint64 before = 0;

  for (; at < self->n_bytes; at += BLOCK_BYTES)
    {
      char last[BLOCK_BYTES];
      const char *block = self->bytes + at;
      Masks masks;
      guint64 odd;

      if (at + BLOCK_BYTES > self->n_bytes)
        {
          memset (last, ' ', sizeof last);
          memcpy (last, block, self->n_bytes - at);
          block = last;
        }
      make_room (self, BLOCK_WORDS);
      masks = read_block (block);
      odd = find_odd (self, &masks, at, before);
      if (G_UNLIKELY (odd != 0))
        {
          guint64 below = (odd & -odd) - 1;

          take_edges (self, (masks.word ^ (masks.word << 1 | before)) & below, at);
          return at + find_lowest (odd);
        }
      take_edges (self, masks.word ^ (masks.word << 1 | before), at);
      before = masks.word >> 63;
    }
  if (self->n_edges % 2 != 0)
    self->scan->edges[self->n_edges++] = (guint32) self->n_bytes;
  return self->n_bytes;
}

/**
 * und_word_scan_run:
 * @self: all zeros, or used before
 * @bytes: stored text
 * @n_bytes: its length, below 4 GB
 *
 * Finds the words of a text. O(n). Any thread, one scan for each.
 */
void
und_word_scan_run (UndWordScan *self, const char *bytes, gsize n_bytes)
{
  Scanning scanning = { .scan = self, .bytes = bytes, .n_bytes = n_bytes };

  g_return_if_fail (n_bytes < G_MAXUINT32);

  if (self->folded == NULL)
    self->folded = g_string_new (NULL);
  for (gsize at = 0; at < n_bytes;)
    {
      at = scan_plain (&scanning, at);
      if (at < n_bytes)
        at = take_chunk (&scanning, at);
    }
  hash_words (&scanning);
  self->n_words = scanning.n_edges / 2;
}

/**
 * und_word_scan_clear:
 * @self: a scan
 *
 * Frees what the scan owns; it may be used again.
 */
void
und_word_scan_clear (UndWordScan *self)
{
  g_clear_pointer (&self->hashes, g_free);
  g_clear_pointer (&self->edges, g_free);
  if (self->folded != NULL)
    g_string_free (self->folded, TRUE);
  self->folded = NULL;
  self->n_words = 0;
  self->n_allocated = 0;
}
