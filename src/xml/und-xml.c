/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml.h"

#include "und-limits.h"
#include "und-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

/**
 * und_xml_error_quark:
 *
 * Gets the domain of errors of this layer.
 *
 * Returns: the domain
 */
GQuark
und_xml_error_quark (void)
{
  return g_quark_from_static_string ("und-xml-error-quark");
}

void
und_xml_init (void)
{
  static gsize is_initialized = 0;

  if (g_once_init_enter (&is_initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&is_initialized, 1);
    }
}

gboolean
und_xml_check_size (gsize n_bytes, GError **error)
{
  if (n_bytes <= UND_LIMIT_FILE_BYTES)
    return TRUE;
  g_set_error (error, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE,
               _ ("The document has more than %u bytes"), UND_LIMIT_FILE_BYTES);
  return FALSE;
}

/* Behind the comment, the CDATA section or the instruction that begins at @c; @c itself where none
 * does; @end where it does not end. */
static const char *
skip_section (const char *c, const char *end)
{
  static const char *const marks[][2] = { { "<!--", "-->" },
                                          { "<![CDATA[", "]]>" },
                                          { "<?", "?>" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize n_open = strlen (marks[i][0]);
      const char *close = NULL;

      if ((gsize) (end - c) < n_open || memcmp (c, marks[i][0], n_open) != 0)
        continue;
      close = memmem (c + n_open, (gsize) (end - c) - n_open, marks[i][1], strlen (marks[i][1]));
      return close != NULL ? close + strlen (marks[i][1]) : end;
    }
  return c;
}

/* The end of the tag that begins at @c, and how many values are set in it. */
static const char *
skip_tag (const char *c, const char *end, guint *n_attributes)
{
  for (*n_attributes = 0; c < end && *c != '>'; c++)
    {
      *n_attributes += *c == '=' ? 1 : 0;
      if (*c != '"' && *c != '\'')
        continue;
      c = memchr (c + 1, *c, (gsize) (end - c) - 1);
      if (c == NULL)
        return end;
    }
  return c;
}

gboolean
und_xml_check_attributes (const char *bytes, gsize n_bytes, GError **error)
{
  const char *end = bytes + n_bytes;

  for (const char *c = bytes; c != NULL && c < end; c = memchr (c, '<', (gsize) (end - c)))
    {
      const char *behind = skip_section (c, end);
      guint n_attributes = 0;

      c = behind > c ? behind : skip_tag (c + 1, end, &n_attributes);
      if (n_attributes <= UND_LIMIT_MARKUP_ATTRIBUTES)
        continue;
      g_set_error (error, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE,
                   _ ("An element has more than %u attributes"), UND_LIMIT_MARKUP_ATTRIBUTES);
      return FALSE;
    }
  return TRUE;
}
