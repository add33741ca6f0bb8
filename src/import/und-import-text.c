/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import-private.h"
#include "und-limits.h"
#include "und-lost-lines.h"

#include "und-charset.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *utf8, gsize n_bytes)
{
  for (const char *p = utf8; p < utf8 + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT && c != 0xfffd)
        return FALSE;
    }
  return TRUE;
}

/* Line of the first character of @utf8 that stored text does not hold, from 1. */
static guint
find_control_line (const char *utf8, gsize n_bytes)
{
  guint line = 1;

  for (const char *p = utf8; p < utf8 + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || (c == '\r' && p[1] != '\n'))
        line++;
      else if (c != '\r' && !g_unichar_isspace (c) && c != 0x85
               && (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_UNASSIGNED))
        return line;
    }
  return 0;
}

/* Nobody can tell how much of such a file is missing, and who did not sign in the part that is
 * there may have signed in the other. */
static gboolean
is_cut_short (const UndDraft *draft, GError **error)
{
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const UndIssue *issue = g_ptr_array_index (draft->issues, i);
      g_autofree char *message = NULL;

      if (!g_str_equal (issue->id, "text-cut-short"))
        continue;
      message = und_issue_dup_message (issue, TRUE);
      g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_CUT_SHORT, message);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_too_long (gsize n_bytes, GError **error)
{
  if (n_bytes <= UND_LIMIT_TEXT_BYTES)
    return FALSE;
  g_set_error (
    error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_LARGE,
    _ ("The file holds more than %u MB of text, which is more than a document can have."),
    UND_LIMIT_TEXT_BYTES / (1024 * 1024));
  return TRUE;
}

/**
 * und_import_set_text:
 * @draft: takes the text
 * @utf8: (transfer full): valid UTF-8
 * @n_bytes: its length
 * @error: (optional): %UND_IMPORT_ERROR_EMPTY if nothing in it can be seen,
 * %UND_IMPORT_ERROR_TOO_LARGE if it has more than UND_LIMIT_TEXT_BYTES, %UND_IMPORT_ERROR_CUT_SHORT
 * if an issue says so
 *
 * Makes stored text of @utf8 for @draft, with an issue where characters may not be stored. O(n).
 *
 * Returns: whether there is text
 */
gboolean
und_import_set_text (UndDraft *draft, char *utf8, gsize n_bytes, GError **error)
{
  g_autofree char *owned = utf8;
  g_autoptr (UndText) text = NULL;
  const char *stored;
  gsize n_stored;
  gsize n_replaced;

  if (is_cut_short (draft, error) || is_too_long (n_bytes, error))
    return FALSE;
  text = und_text_new (owned, n_bytes, &n_replaced);
  stored = und_text_get_bytes (text, &n_stored);
  if (is_blank (stored, n_stored))
    {
      g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_EMPTY,
                           _ ("There is no text in the file."));
      return FALSE;
    }
  if (n_replaced > 0)
    {
      UndValues *values = und_values_new ();

      und_values_add_number (values, "count", n_replaced);
      g_ptr_array_add (draft->issues, und_issue_new ("text-control-replaced", values,
                                                     find_control_line (owned, n_bytes)));
    }
  draft->text = g_steal_pointer (&text);
  return TRUE;
}

/**
 * und_import_text_draft:
 * @bytes: a plain text file
 * @draft: what is made of it
 * @cancellable: (nullable): not looked at: reading is quick
 * @error: (optional): %UND_IMPORT_ERROR_EMPTY where no text is in it
 *
 * Reads plain text of any character set; a page whose line ends were lost gets them again. O(n).
 *
 * Returns: whether there is text
 */
gboolean
und_import_text_draft (GBytes *bytes, UndDraft *draft, GCancellable *cancellable, GError **error)
{
  gsize n_bytes;
  const char *start = g_bytes_get_data (bytes, &n_bytes);
  gsize n_utf8;
  char *utf8 = und_charset_to_utf8 (start, n_bytes, NULL, draft->issues, &n_utf8);

  utf8 = und_lost_lines_restore (utf8, &n_utf8);
  return und_import_set_text (draft, utf8, n_utf8, error);
}
