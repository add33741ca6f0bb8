/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import.h"

#include <string.h>

#define MAX_BYTES (16u * 1024)

/* What holds of every document, whatever it was made of. */
static void
check_text (UndText *text)
{
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  gsize n_tokens;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  gsize n_sentences;
  const UndSpan *sentences = und_text_get_sentences (text, &n_sentences);
  gsize n_paragraphs;
  const UndSpan *paragraphs = und_text_get_paragraphs (text, &n_paragraphs);
  gsize last = 0;

  g_assert_true (g_utf8_validate_len (bytes, n_bytes, NULL));
  for (gsize i = 0; i < n_bytes; i++)
    g_assert_true ((guint8) bytes[i] >= 0x20 || bytes[i] == '\t' || bytes[i] == '\n');
  for (gsize i = 0; i < n_tokens; i++)
    {
      g_assert_cmpuint (last, <=, tokens[i].span.start);
      g_assert_cmpuint (tokens[i].span.start, <, tokens[i].span.end);
      last = tokens[i].span.end;
    }
  g_assert_cmpuint (last, <=, n_bytes);
  for (gsize i = 0; i < n_sentences; i++)
    {
      gsize paragraph = und_spans_find (paragraphs, n_paragraphs, sentences[i].start);

      g_assert_false (und_span_is_empty (sentences[i]));
      g_assert_true (i == 0 || sentences[i - 1].end <= sentences[i].start);
      g_assert_cmpuint (paragraph, <, n_paragraphs);
      g_assert_true (und_span_contains (paragraphs[paragraph], sentences[i]));
    }
}

static void
check_bytes (const guint8 *data, gsize n_bytes, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (UndDocument) document = und_import_bytes (bytes, name, NULL, &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (document != NULL)
    check_text (und_document_get_text (document));
  else
    g_assert_true (error->domain == UND_IMPORT_ERROR);
}

/* Flips, drops, doubles or cuts at random, as damaged files are damaged. */
static void
damage (GByteArray *bytes)
{
  guint n_steps = g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n_steps && bytes->len > 1; i++)
    {
      guint at = g_test_rand_int_range (0, bytes->len);
      guint n = g_test_rand_int_range (1, MIN (16, bytes->len - at) + 1);
      guint8 copy[16];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->data[at] = g_test_rand_int ();
          break;
        case 1:
          g_byte_array_remove_range (bytes, at, n);
          break;
        case 2:
          memcpy (copy, bytes->data + at, n);
          g_byte_array_append (bytes, copy, n);
          break;
        default:
          g_byte_array_set_size (bytes, at + 1);
        }
    }
}

static void
damage_file (const char *path, const char *name, guint n_rounds)
{
  g_autofree char *contents = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &contents, &n_bytes, NULL) || n_bytes == 0 || n_bytes > MAX_BYTES)
    return;
  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) contents, n_bytes);
      if (round > 0)
        damage (bytes);
      check_bytes (bytes->data, bytes->len, name);
    }
}

static void
damage_folder (char **folder_names, guint n_rounds)
{
  g_autofree char *path = g_build_filenamev (folder_names);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      damage_file (file, name, n_rounds);
    }
}

static void
test_damaged_cases (void)
{
  char *names[] = { (char *) g_test_get_dir (G_TEST_DIST), (char *) "data", (char *) "import",
                    NULL };

  damage_folder (names, 300);
}

static void
test_damaged_sample (void)
{
  char *names[] = { (char *) g_test_get_dir (G_TEST_DIST), (char *) "..", (char *) "data",
                    (char *) "sample", NULL };

  damage_folder (names, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/hostile/damaged-cases", test_damaged_cases);
  g_test_add_func ("/import/hostile/damaged-sample", test_damaged_sample);
  return g_test_run ();
}
