/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-page.h"

#include "und-cli-output.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Columns where there is no terminal to ask, and the fewest that lines are wrapped to. */
#define DEFAULT_WIDTH 80
#define LEAST_WIDTH   30

struct _UndCliPage
{
  GString *out;
  GString *piece; /* what may not be torn from what comes next, with its colours */
  guint piece_width;
  guint width;
  guint column;
  guint n_first;
  guint n_rest;
  gboolean is_terminal;
  gboolean has_colour;
  gboolean is_whole;  /* lines are not wrapped but on a terminal */
  gboolean has_space; /* a space goes before the next piece, if it fits */
  gboolean is_begun;  /* something stands in the present paragraph */
};

static guint
ask_terminal_width (void)
{
  struct winsize size;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX ((guint) size.ws_col, LEAST_WIDTH);
  return DEFAULT_WIDTH;
}

/**
 * und_cli_page_new:
 * @options: say where the page goes
 *
 * Makes an empty page. It has colour, and the terminal's width, only if it goes to a terminal;
 * colour neither where NO_COLOR is set.
 *
 * Returns: (transfer full): the page
 */
UndCliPage *
und_cli_page_new (const UndCliOptions *options)
{
  UndCliPage *self = g_new0 (UndCliPage, 1);
  const char *no_colour = g_getenv ("NO_COLOR");

  self->is_terminal = options->output == NULL && isatty (STDOUT_FILENO);
  self->out = g_string_new (NULL);
  self->piece = g_string_new (NULL);
  self->width = self->is_terminal ? ask_terminal_width () : DEFAULT_WIDTH;
  self->has_colour = self->is_terminal && (no_colour == NULL || *no_colour == '\0')
                     && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
  return self;
}

/**
 * und_cli_page_free:
 *
 * Frees the page.
 */
void
und_cli_page_free (UndCliPage *self)
{
  g_string_free (self->out, TRUE);
  g_string_free (self->piece, TRUE);
  g_free (self);
}

/**
 * und_cli_width_of:
 * @text: valid UTF-8
 * @n_bytes: its length, or -1 up to the NUL
 *
 * Counts the columns that @text takes on a terminal.
 *
 * Returns: columns
 */
guint
und_cli_width_of (const char *text, gssize n_bytes)
{
  const char *end = text + (n_bytes < 0 ? (gssize) strlen (text) : n_bytes);
  guint width = 0;

  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (character) ? 0 : (g_unichar_iswide (character) ? 2 : 1);
    }
  return width;
}

/**
 * und_cli_page_set_indent:
 * @n_first: columns before the first line of a paragraph
 * @n_rest: columns before its other lines
 *
 * Says how the paragraphs after this are indented.
 */
void
und_cli_page_set_indent (UndCliPage *self, guint n_first, guint n_rest)
{
  self->n_first = n_first;
  self->n_rest = n_rest;
}

/**
 * und_cli_page_set_whole:
 * @is_whole: whether to keep lines whole
 *
 * Says whether the lines after this are for programs too, which read them one by one: they are
 * then wrapped only on a terminal.
 */
void
und_cli_page_set_whole (UndCliPage *self, gboolean is_whole)
{
  self->is_whole = is_whole;
}

static gboolean
must_wrap (const UndCliPage *self)
{
  return self->has_space && (self->is_terminal || !self->is_whole)
         && self->column + 1 + self->piece_width > self->width;
}

static void
append_spaces (UndCliPage *self, guint n_spaces)
{
  for (guint i = 0; i < n_spaces; i++)
    g_string_append_c (self->out, ' ');
  self->column += n_spaces;
}

static void
flush_piece (UndCliPage *self)
{
  if (self->piece->len == 0)
    return;
  if (!self->is_begun)
    append_spaces (self, self->n_first);
  else if (must_wrap (self))
    {
      g_string_append_c (self->out, '\n');
      self->column = 0;
      append_spaces (self, self->n_rest);
    }
  else if (self->has_space)
    append_spaces (self, 1);
  g_string_append_len (self->out, self->piece->str, (gssize) self->piece->len);
  self->column += self->piece_width;
  self->is_begun = TRUE;
  self->has_space = FALSE;
  self->piece_width = 0;
  g_string_truncate (self->piece, 0);
}

static const char *
get_escape (UndCliStyle style)
{
  static const char *const escapes[] = { "", "1", "2", "31", "32", "36", "1;31" };

  return escapes[style];
}

/**
 * und_cli_page_add:
 * @style: how to draw it
 * @text: valid UTF-8 without white space
 * @n_bytes: its length, or -1 up to the NUL
 *
 * Adds a piece right after the one before.
 */
void
und_cli_page_add (UndCliPage *self, UndCliStyle style, const char *text, gssize n_bytes)
{
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;

  if (length == 0)
    return;
  if (self->has_colour && style != UND_CLI_STYLE_PLAIN)
    g_string_append_printf (self->piece, "\033[%sm%.*s\033[0m", get_escape (style), (int) length,
                            text);
  else
    g_string_append_len (self->piece, text, (gssize) length);
  self->piece_width += und_cli_width_of (text, (gssize) length);
}

/**
 * und_cli_page_add_space:
 *
 * Adds a place where the line may end.
 */
void
und_cli_page_add_space (UndCliPage *self)
{
  flush_piece (self);
  self->has_space = self->is_begun;
}

/**
 * und_cli_page_add_words:
 * @style: how to draw them
 * @text: valid UTF-8
 *
 * Adds words; every run of white space between them is one place where the line may end.
 */
void
und_cli_page_add_words (UndCliPage *self, UndCliStyle style, const char *text)
{
  while (*text != '\0')
    {
      gsize n_space = strspn (text, " \t\n");
      gsize n_word = strcspn (text + n_space, " \t\n");

      if (n_space > 0)
        und_cli_page_add_space (self);
      und_cli_page_add (self, style, text + n_space, (gssize) n_word);
      text += n_space + n_word;
    }
}

/**
 * und_cli_page_end_line:
 *
 * Ends the paragraph, if there is one.
 */
void
und_cli_page_end_line (UndCliPage *self)
{
  flush_piece (self);
  if (self->is_begun)
    g_string_append_c (self->out, '\n');
  self->column = 0;
  self->is_begun = FALSE;
  self->has_space = FALSE;
}

/**
 * und_cli_page_add_blank:
 *
 * Ends the paragraph and leaves one line free; none at the top, and never two.
 */
void
und_cli_page_add_blank (UndCliPage *self)
{
  const GString *out = self->out;

  und_cli_page_end_line (self);
  if (out->len > 0 && !(out->len > 1 && out->str[out->len - 2] == '\n'))
    g_string_append_c (self->out, '\n');
}

/**
 * und_cli_page_add_heading:
 * @text: one line
 *
 * Adds a heading with a free line before it and a rule below.
 */
void
und_cli_page_add_heading (UndCliPage *self, const char *text)
{
  guint width = MIN (und_cli_width_of (text, -1), self->width);

  und_cli_page_add_blank (self);
  und_cli_page_set_indent (self, 0, 0);
  und_cli_page_add_words (self, UND_CLI_STYLE_HEADING, text);
  und_cli_page_end_line (self);
  for (guint i = 0; i < width; i++)
    g_string_append_c (self->out, '-');
  g_string_append_c (self->out, '\n');
}

/**
 * und_cli_page_add_line:
 * @n_first: columns before it
 * @n_rest: columns before its other lines, if it must be wrapped
 * @text: valid UTF-8
 *
 * Adds a paragraph.
 */
void
und_cli_page_add_line (UndCliPage *self, guint n_first, guint n_rest, const char *text)
{
  und_cli_page_end_line (self);
  und_cli_page_set_indent (self, n_first, n_rest);
  und_cli_page_add_words (self, UND_CLI_STYLE_PLAIN, text);
  und_cli_page_end_line (self);
}

/**
 * und_cli_page_add_raw:
 * @line: valid UTF-8 without a line end
 *
 * Adds a line as it is: a row of a table.
 */
void
und_cli_page_add_raw (UndCliPage *self, const char *line)
{
  und_cli_page_end_line (self);
  g_string_append (self->out, line);
  g_string_append_c (self->out, '\n');
}

/**
 * und_cli_page_get_width:
 *
 * Gets the width that lines are wrapped to.
 *
 * Returns: columns
 */
guint
und_cli_page_get_width (const UndCliPage *self)
{
  return self->width;
}

/**
 * und_cli_page_write:
 * @options: say where to
 *
 * Writes the page.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_page_write (UndCliPage *self, const UndCliOptions *options)
{
  und_cli_page_end_line (self);
  return und_cli_write (options, self->out->str, self->out->len);
}
