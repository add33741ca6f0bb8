/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-export-passages.h"
#include "und-passim-locator.h"
#include "und-passim-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define NEW_PAIR                                                                             \
  "{\"uid2\":8,\"uid\":-7,\"begin2\":3,\"end2\":12,\"begin\":0,\"end\":8,\"id\":\"letter\"," \
  "\"id2\":\"release\",\"s1\":\"the -mill\",\"s2\":\"the\\u2010Mill\",\"matches\":7}"
#define OLD_PAIR                                                                              \
  "{\"id1\":\"letter\",\"b1\":0,\"e1\":8,\"len1\":90,\"id2\":\"release\",\"b2\":3,\"e2\":12," \
  "\"series1\":\"s\",\"series2\":\"t\",\"s1\":\"the mill\",\"s2\":\"the mills\",\"score\":14.5}"
#define NEW_MEMBER                                                                        \
  "{\"uid\":5,\"cluster\":0,\"begin\":1,\"end\":9,\"boiler\":false,"                      \
  "\"src\":[{\"uid\":-6,\"begin\":0,\"end\":8}],\"size\":2,\"pboiler\":0.0,\"id\":\"a\"," \
  "\"series\":\"fen\",\"text\":\"the-mill\"}"
#define OLD_MEMBER                                                                               \
  "{\"cluster\":17,\"size\":2,\"bw\":4,\"ew\":9,\"begin\":1,\"end\":9,\"id\":41,\"text\":\"the " \
  "mill\"}"

static void
tell_place (GString *told, const UndPassimPlace *place)
{
  g_string_append_printf (told, "%s", place->id);
  if (place->series != NULL)
    g_string_append_printf (told, "[%s]", place->series);
  g_string_append_printf (told, ":%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT "%s", place->start,
                          place->end, place->unit == UND_PASSIM_UTF16 ? "u" : "");
  if (place->words != NULL)
    g_string_append_printf (told, "=%s%s", place->words, place->is_aligned ? "~" : "");
}

static void
tell_pair_cb (const UndPassimPair *pair, gpointer told)
{
  tell_place (told, &pair->source);
  g_string_append (told, " > ");
  tell_place (told, &pair->target);
  g_string_append_c (told, ';');
}

static void
tell_member_cb (const UndPassimMember *member, gpointer told)
{
  g_string_append_printf (told, "%" G_GINT64_FORMAT "/%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " ",
                          member->cluster, member->size, member->uid);
  tell_place (told, &member->place);
  for (gsize i = 0; i < member->n_origins; i++)
    g_string_append_printf (
      told, " < %" G_GINT64_FORMAT ":%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT,
      member->origins[i].uid, member->origins[i].start, member->origins[i].end);
  g_string_append_c (told, ';');
}

static void
tell_wrong_cb (const char *name, guint64 line, const char *message, gpointer told)
{
  g_assert_cmpstr (message, !=, "");
  g_string_append_printf (told, "%s:%" G_GUINT64_FORMAT ";", name, line);
}

static const UndPassimHandlers handlers = { tell_pair_cb, tell_member_cb, tell_wrong_cb };

/* What the line tells; nothing if it is no line of passim's. */
static void
check_line (const char *line, const char *expected)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, told);
  g_autoptr (GError) error = NULL;
  gboolean is_read = und_passim_reader_read_line (reader, line, strlen (line), &error);

  g_assert_true (is_read == (error == NULL));
  g_assert_true (is_read == (*expected != '\0'));
  g_assert_cmpstr (told->str, ==, expected);
  if (!is_read)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_pairs (void)
{
  check_line (NEW_PAIR, "letter:0-8=the mill~ > release:3-12=the‐Mill~;");
  check_line (OLD_PAIR, "letter[s]:0-8u=the mill~ > release[t]:3-12u=the mills~;");
  check_line ("{\"id\":1,\"begin\":0,\"end\":1,\"id2\":2,\"begin2\":0,\"end2\":1,\"series\":null}",
              "1:0-1 > 2:0-1;");
}

static void
test_members (void)
{
  check_line (NEW_MEMBER, "0/2 5 a[fen]:1-9=the-mill < -6:0-8;");
  check_line (OLD_MEMBER, "17/2 0 41:1-9u=the mill;");
  check_line ("{\"cluster\":-1,\"src\":[],\"id\":\"a\",\"begin\":0,\"end\":1}", "-1/0 0 a:0-1;");
  check_line ("{\"cluster\":1,\"src\":[{\"uid\":2,\"begin\":3},{\"begin\":0,\"end\":1},[{\"uid\":1,"
              "\"begin\":0,\"end\":1}],{\"uid\":2,\"begin\":0,\"end\":1,\"x\":{\"uid\":7}}],"
              "\"id\":\"a\",\"begin\":0,\"end\":1}",
              "1/0 0 a:0-1 < 2:0-1;");
}

/* Members that documents brought along are of any shape and do not stand for others. */
static void
test_other_members (void)
{
  check_line (
    "{\"pages\":[{\"id\":\"p\",\"begin\":7,\"src\":[{\"uid\":1,\"begin\":0,\"end\":1}]}],"
    "\"id2\":\"x\",\"cluster\":1,\"id\":\"a\",\"begin\":0,\"end\":1,\"meta\":{\"id\":\"b\"}}",
    "1/0 0 a:0-1u;");
}

static void
test_wrong_lines (void)
{
  static const char *const wrong[] = {
    "",
    "[]",
    "7",
    "null",
    "{",
    "{}",
    "{}{}",
    "{\"cluster\":1}",
    "{\"cluster\":1,\"id\":\"a\"}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":0}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":5,\"end\":5}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":5,\"end\":4}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":-1,\"end\":4}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":0.5,\"end\":4}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":1e1,\"end\":40}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":\"0\",\"end\":4}",
    "{\"cluster\":1,\"id\":\"a\",\"begin\":0,\"end\":99999999999999999999}",
    "{\"cluster\":1,\"id\":[\"a\"],\"begin\":0,\"end\":4}",
    "{\"cluster\":1,\"id\":true,\"begin\":0,\"end\":4}",
    "{\"cluster\":\"1\",\"id\":\"a\",\"begin\":0,\"end\":4}",
    "{\"cluster\":1,\"id\":\"a\",\"id\":null,\"begin\":0,\"end\":4}",
    "{\"id\":\"a\",\"begin\":0,\"end\":1,\"id2\":\"b\",\"begin2\":0}",
    "{\"id1\":\"a\",\"b1\":0,\"e1\":1,\"id2\":\"b\",\"b2\":0}",
    "{\"id\":\"a\",\"begin\":0,\"id2\":\"b\",\"begin2\":0,\"alg\":\"x\",\"alg2\":\"x\"}",
    "{\"cluster\":1,\"id\":\"\xff\",\"begin\":0,\"end\":4}",
  };
  g_autofree char *name = g_strnfill (4097, 'a');
  g_autofree char *long_name = g_strdup_printf (
    "{\"cluster\":1,\"id\":\"%s\",\"begin\":0,\"end\":4}", name);
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autofree char *deep = g_strdup_printf ("{\"src\":%s", brackets);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_line (wrong[i], "");
  check_line (long_name, "");
  check_line (deep, "");
  name[4096] = '\0';
  g_free (long_name);
  long_name = g_strdup_printf ("{\"cluster\":1,\"id\":\"%s\",\"begin\":0,\"end\":4}", name);
  g_free (name);
  name = g_strdup_printf ("1/0 0 %.4096s:0-4u;", strchr (long_name, 'a'));
  check_line (long_name, name);
}

/* Whatever is done to good lines, it is read or an error, and nothing else. */
static void
test_broken_lines (void)
{
  static const char *const good[] = { NEW_PAIR, OLD_PAIR, NEW_MEMBER, OLD_MEMBER };
  static const char marks[] = "\"{}[],:-\\0\n\xc3";
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, told);

  for (gsize i = 0; i < 8000; i++)
    {
      g_autofree char *line = g_strdup (good[i % G_N_ELEMENTS (good)]);
      gsize n_bytes = strlen (line);
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
        line[g_test_rand_int_range (0, (gint32) n_bytes)] =
          marks[g_test_rand_int_range (0, sizeof marks)];
      if (i % 2 == 0)
        n_bytes = (gsize) g_test_rand_int_range (0, (gint32) n_bytes);
      g_string_truncate (told, 0);
      if (und_passim_reader_read_line (reader, line, n_bytes, &error))
        g_assert_cmpuint (told->len, >, 0);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static char *
read_text (const char *text, gsize line_bytes_max)
{
  GString *told = g_string_new (NULL);
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, told);
  g_autoptr (GInputStream)
    stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (GError) error = NULL;

  if (line_bytes_max > 0)
    und_passim_reader_limit_lines (reader, line_bytes_max);
  g_assert_true (und_passim_reader_read_stream (reader, stream, "part", NULL, &error));
  g_assert_no_error (error);
  return g_string_free (told, FALSE);
}

static void
check_text (const char *text, gsize line_bytes_max, const char *expected)
{
  g_autofree char *told = read_text (text, line_bytes_max);

  g_assert_cmpstr (told, ==, expected);
}

#define TOLD_OLD_MEMBER "17/2 0 41:1-9u=the mill;"

static void
test_lines (void)
{
  const gsize n_bytes = strlen (OLD_MEMBER);

  check_text ("", 0, "");
  check_text (OLD_MEMBER, 0, TOLD_OLD_MEMBER);
  check_text (OLD_MEMBER "\r\n\n{\n" OLD_MEMBER "\n", 0, TOLD_OLD_MEMBER "part:3;" TOLD_OLD_MEMBER);
  check_text (OLD_MEMBER "\n" NEW_MEMBER "\n" OLD_MEMBER, n_bytes,
              TOLD_OLD_MEMBER "part:2;" TOLD_OLD_MEMBER);
  check_text (OLD_MEMBER "\n" OLD_MEMBER " \n", n_bytes, TOLD_OLD_MEMBER "part:2;");
  check_text (OLD_MEMBER "\n" NEW_MEMBER, n_bytes, TOLD_OLD_MEMBER "part:2;");
}

/* A line that is longer than what is read at once. */
static void
test_long_line (void)
{
  g_autofree char *words = g_strnfill (1 << 20, 'm');
  g_autofree char *text = g_strdup_printf (
    "{\"cluster\":1,\"id\":\"a\",\"begin\":0,\"end\":1048576,\"text\":\"%s\"}\n" OLD_MEMBER, words);
  g_autofree char *expected = g_strdup_printf ("1/0 0 a:0-1048576u=%s;" TOLD_OLD_MEMBER, words);

  check_text (text, 0, expected);
}

static void
test_no_handlers (void)
{
  const UndPassimHandlers none = { NULL, NULL, NULL };
  const char *text = NEW_PAIR "\n" NEW_MEMBER "\n{\n";
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&none, NULL);
  g_autoptr (GInputStream)
    stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  g_assert_true (und_passim_reader_read_stream (reader, stream, "part", NULL, NULL));
}

static void
test_cancelled (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, told);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (OLD_MEMBER, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (und_passim_reader_read_stream (reader, stream, "part", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (told->str, ==, "");
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
check_file (const char *folder, const char *name, const char *expected, int code)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, told);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (und_passim_reader_read_file (reader, file, NULL, &error) == (code < 0));
  if (code >= 0)
    g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpstr (told->str, ==, expected);
}

/* passim writes a folder; its parts are read in order, and what is not one is left. */
static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("passim-XXXXXX", NULL);

  check_file (folder, "", "", G_IO_ERROR_NOT_FOUND);
  check_file (folder, "part-0", "", G_IO_ERROR_NOT_FOUND);
  write_file (folder, "part-1", OLD_MEMBER "\n");
  write_file (folder, "part-0", "{\n" OLD_PAIR "\n");
  write_file (folder, ".part-0.crc", "x");
  write_file (folder, "_SUCCESS", "");
  check_file (folder, "",
              "part-0:1;letter[s]:0-8u=the mill~ > release[t]:3-12u=the mills~;" TOLD_OLD_MEMBER,
              -1);
  check_file (folder, "part-1", TOLD_OLD_MEMBER, -1);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const names[] = { "part-0", "part-1", ".part-0.crc", "_SUCCESS" };
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The words at a place of @bytes, or NULL. */
static void
check_place (const char *bytes, UndPassimPlace place, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (bytes, strlen (bytes), NULL);
  g_autoptr (UndPassimLocator) locator = und_passim_locator_new (text);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  UndSpan span;

  place.id = "letter";
  if (und_passim_locator_find (locator, &place, &span, &error))
    found = und_text_dup_span (text, span);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_places (void)
{
  const UndPassimPlace points = { .start = 1, .end = 3 };
  const UndPassimPlace units = { .start = 1, .end = 3, .unit = UND_PASSIM_UTF16 };
  const UndPassimPlace inside = { .start = 2, .end = 4, .unit = UND_PASSIM_UTF16 };
  const UndPassimPlace far = { .start = 1, .end = G_MAXINT64 };
  const UndPassimPlace far_units = { .start = 1, .end = G_MAXINT64, .unit = UND_PASSIM_UTF16 };

  check_place ("aöbc", points, "öb");
  check_place ("aöbc", units, "öb");
  check_place ("a𝒜bc", points, "𝒜b");
  check_place ("a𝒜bc", units, "𝒜");
  check_place ("a𝒜bc", inside, "𝒜b");
  check_place ("𝒜𝒜𝒜", (UndPassimPlace){ .start = 2, .end = 6, .unit = UND_PASSIM_UTF16 }, "𝒜𝒜");
  check_place ("abc", points, "bc");
  check_place ("ab", points, NULL);
  check_place ("abc", far, NULL);
  check_place ("abc", far_units, NULL);
}

/* A text that is not the one that passim read has other words there. */
static void
test_words_of_places (void)
{
  UndPassimPlace place = { .start = 1, .end = 4, .words = "b‐d", .is_aligned = TRUE };

  check_place ("ab-de", place, "b-d");
  check_place ("ab‐de", place, "b‐d");
  check_place ("ab–de", place, NULL);
  check_place ("abcde", place, NULL);
  place.is_aligned = FALSE;
  check_place ("ab-de", place, NULL);
  check_place ("ab‐de", place, "b‐d");
  place.words = "b‐";
  check_place ("ab‐de", place, NULL);
  place.words = "b‐de";
  check_place ("ab‐de", place, NULL);
}

/* Keeps what the line says as a passage of two texts. */
typedef struct
{
  UndPassimLocator *source;
  UndPassimLocator *target;
  UndPassage *passage;
} Maker;

static void
make_cb (const UndPassimPair *pair, gpointer user_data)
{
  Maker *self = user_data;

  self->passage = und_passim_pair_make_passage (pair, self->target, self->source, NULL);
}

/* What is written is read as it was. */
static void
check_return (const char *source,
              UndSpan there,
              const char *target,
              UndSpan here,
              UndVerdict verdict)
{
  const UndPassimHandlers makers = { make_cb, NULL, NULL };
  g_autoptr (UndText) source_text = und_text_new (source, strlen (source), NULL);
  g_autoptr (UndText) target_text = und_text_new (target, strlen (target), NULL);
  g_autoptr (UndPassimLocator) source_locator = und_passim_locator_new (source_text);
  g_autoptr (UndPassimLocator) target_locator = und_passim_locator_new (target_text);
  g_auto (UndCharMarks) source_marks = { 0 };
  g_auto (UndCharMarks) target_marks = { 0 };
  Maker maker = { source_locator, target_locator, NULL };
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&makers, &maker);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  UndExportedPassage passage = { .from_name = "release", .to_name = "letter" };

  und_char_marks_set (&source_marks, source, strlen (source));
  und_char_marks_set (&target_marks, target, strlen (target));
  passage.from_marks = &target_marks;
  passage.from = here;
  passage.to_marks = &source_marks;
  passage.to = there;
  und_export_passage_passim (line, &passage);
  g_assert_true (und_passim_reader_read_line (reader, line->str, line->len, &error));
  g_assert_no_error (error);
  g_assert_nonnull (maker.passage);
  g_assert_true (und_span_equal (maker.passage->here, here));
  g_assert_true (und_span_equal (maker.passage->there, there));
  g_assert_cmpint (maker.passage->verdict, ==, verdict);
  g_assert_true ((maker.passage->edits->len > 0) == (verdict == UND_VERDICT_ALTERED));
  g_assert_cmpfloat (maker.passage->similarity, >, 0.5);
  g_assert_true ((maker.passage->similarity >= 1) == (verdict != UND_VERDICT_ALTERED));
  und_passage_free (maker.passage);
}

static void
test_return (void)
{
  const char *source = "Ö 𝒜 river-board asks\neach town to warn";
  const char *altered = "𝒜 is “river-board asks every town to warn”";
  const char *copied = "the river-board asks each town";

  check_return (source, und_span (8, strlen (source)), altered, und_span (11, strlen (altered) - 3),
                UND_VERDICT_ALTERED);
  check_return (source, und_span (8, 34), copied, und_span (4, strlen (copied)),
                UND_VERDICT_VERBATIM);
}

static void
test_other_words (void)
{
  const UndPassimHandlers makers = { make_cb, NULL, NULL };
  g_autoptr (UndText) text = und_text_new ("the hill", 8, NULL);
  g_autoptr (UndPassimLocator) locator = und_passim_locator_new (text);
  Maker maker = { locator, locator, NULL };
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&makers, &maker);

  g_assert_true (und_passim_reader_read_line (reader, NEW_PAIR, strlen (NEW_PAIR), NULL));
  g_assert_null (maker.passage);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/passim/pairs", test_pairs);
  g_test_add_func ("/import/passim/members", test_members);
  g_test_add_func ("/import/passim/other-members", test_other_members);
  g_test_add_func ("/import/passim/wrong-lines", test_wrong_lines);
  g_test_add_func ("/import/passim/broken-lines", test_broken_lines);
  g_test_add_func ("/import/passim/lines", test_lines);
  g_test_add_func ("/import/passim/long-line", test_long_line);
  g_test_add_func ("/import/passim/no-handlers", test_no_handlers);
  g_test_add_func ("/import/passim/cancelled", test_cancelled);
  g_test_add_func ("/import/passim/folder", test_folder);
  g_test_add_func ("/import/passim/places", test_places);
  g_test_add_func ("/import/passim/words-of-places", test_words_of_places);
  g_test_add_func ("/import/passim/what-is-written-is-read", test_return);
  g_test_add_func ("/import/passim/other-words", test_other_words);
  return g_test_run ();
}
