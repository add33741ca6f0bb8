/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-reader.h"
#include "und-limits.h"

#include <string.h>

static void
start_cb (const char *name,
          const UndHtmlAttribute *attributes,
          gsize n_attributes,
          guint line,
          gpointer user_data)
{
  GString *trace = user_data;

  g_string_append_printf (trace, "<%s", name);
  for (gsize i = 0; i < n_attributes; i++)
    g_string_append_printf (trace, " %s=%s", attributes[i].name, attributes[i].value);
  g_string_append_c (trace, '>');
}

static void
end_cb (const char *name, gpointer user_data)
{
  g_string_append_printf (user_data, "</%s>", name);
}

static void
text_cb (const char *utf8, gsize n_bytes, gpointer user_data)
{
  g_string_append_len (user_data, utf8, (gssize) n_bytes);
}

static const UndHtmlHandler handler = { start_cb, end_cb, text_cb };

static gboolean
read_string (const char *html, GString *trace, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return und_html_read (bytes, &handler, trace, cancellable, error);
}

static void
check_html (const char *html, const char *expected)
{
  g_autoptr (GString) trace = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (read_string (html, trace, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (trace->str, ==, expected);
}

static void
test_events (void)
{
  check_html ("<html><body><p Class=\"A\" hidden>x &amp; y &mdash; z<br>w</p></body></html>",
              "<html><body><p class=A hidden=>x & y — z<br></br>w</p></body></html>");
  check_html ("<p>one<p>two <b>bold <i>both</b> tail",
              "<html><body><p>one</p><p>two <b>bold <i>both</i></b> tail</p></body></html>");
  check_html ("<article><h1>A</h1></article>",
              "<html><body><article><h1>A</h1></article></body></html>");
  check_html ("<p>a<![if x]>b<!-- <![endif]-->c<?php d ?>e</p>",
              "<html><body><p>a         bce</p></body></html>");
  check_html ("", "");
}

static void
test_scripts_are_not_markup (void)
{
  check_html ("<html><head><script>if (a</b/.x) '<p>'</script></head></html>",
              "<html><head><script>if (a</b/.x) '<p>'</script></head></html>");
}

static void
test_encoding_is_given (void)
{
  check_html ("<html><head><meta charset=\"iso-8859-1\"></head><body>é</body></html>",
              "<html><head><meta charset=iso-8859-1></meta></head><body>é</body></html>");
}

static void
check_bomb (const char *piece, guint n_pieces)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) trace = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (html, piece);
  g_assert_false (read_string (html->str, trace, NULL, &error));
  g_assert_error (error, UND_XML_ERROR, UND_XML_ERROR_TOO_DEEP);
  g_assert_nonnull (strstr (error->message, "512"));
}

static void
test_depth (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) trace = g_string_new (NULL);

  /* html and body come of themselves. */
  for (guint i = 0; i < UND_LIMIT_MARKUP_DEPTH - 2; i++)
    g_string_append (html, "<div>");
  g_assert_true (read_string (html->str, trace, NULL, NULL));
  check_bomb ("<div>", UND_LIMIT_MARKUP_DEPTH - 1);
  check_bomb ("<div>", 100000);
  check_bomb ("<b><font>", 100000);
  check_bomb ("<ul><li>", 100000);
}

static void
test_unclosed_end_tags (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) trace = g_string_new (NULL);

  for (guint i = 0; i < 400; i++)
    g_string_append (html, "<div>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (html, "</b></p><!-- ");
  g_assert_true (read_string (html->str, trace, NULL, NULL));
}

static void
test_attributes (void)
{
  /* What looks like an open quotation mark before it is none. */
  g_autoptr (GString)
    html = g_string_new ("<!-- <b x=\" --><script>a<b x='</script></i y=\"><p id=\"first > one\"");
  g_autoptr (GString) trace = g_string_new (NULL);
  gint64 start_us;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (html, "%sa%u='%u'", i % 2 == 0 ? " " : "", i, i);
  g_string_append (html, ">words");
  start_us = g_get_monotonic_time ();
  g_assert_true (read_string (html->str, trace, NULL, NULL));
  /* All of them took 40 seconds; the bound leaves far less than one. */
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 10 * G_USEC_PER_SEC);
  g_assert_nonnull (strstr (trace->str, "<p id=first > one a0=0 "));
  g_assert_true (g_str_has_suffix (trace->str, ">words</p></body></html>"));
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) trace = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (read_string ("<p>x", trace, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/html-reader/tells-the-page-in-order", test_events);
  g_test_add_func ("/xml/html-reader/scripts-are-not-markup", test_scripts_are_not_markup);
  g_test_add_func ("/xml/html-reader/encoding-is-given", test_encoding_is_given);
  g_test_add_func ("/xml/html-reader/depth-is-bounded", test_depth);
  g_test_add_func ("/xml/html-reader/stray-end-tags-are-cheap", test_unclosed_end_tags);
  g_test_add_func ("/xml/html-reader/absurd-attributes-are-bounded", test_attributes);
  g_test_add_func ("/xml/html-reader/cancels", test_cancel);
  return g_test_run ();
}
