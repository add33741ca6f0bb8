/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-window.h"

#include "und-phrase.h"

#include <glib/gi18n.h>

struct _UndTextWindow
{
  AdwWindow parent_instance;

  UndAnalysis *analysis; /* strong: it owns the parts */
  GListModel *evidence;  /* strong */
  UndDocument *shown;    /* strong; whose text is in the view */
  UndSpan excerpt;       /* the bytes of it that are in the view */
  guint position;        /* in evidence */
  guint scroll_id;       /* idle source that scrolls once the text has its size */

  AdwWindowTitle *heading;
  GtkWidget *why;
  GtkLabel *what;
  GtkLabel *quote;
  GtkLabel *rule;
  GtkLabel *place;
  GtkWidget *excerpt_note;
  GtkWidget *steps;
  GtkLabel *step_label;
  GtkTextView *view;
  GtkTextTag *all_tag;     /* lent by the buffer */
  GtkTextTag *current_tag; /* lent by the buffer */
};

G_DEFINE_TYPE (UndTextWindow, und_text_window, ADW_TYPE_WINDOW)

/* A GtkTextView lays out a line at a time, and a long one takes it minutes; a text with a longer
 * line than this, or with more bytes, is shown in part: so many bytes on each side of the words. */
#define MAX_LINE_BYTES (64 * 1024)
#define MAX_TEXT_BYTES (8 * 1024 * 1024)
#define EXCERPT_BYTES  (32 * 1024)

/* Characters of the words that are repeated above the text; the text below has them all. */
#define QUOTE_CHARS 240

static GtkTextBuffer *
get_buffer (UndTextWindow *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static UndEvidenceItem *
dup_item (UndTextWindow *self, guint position)
{
  return g_list_model_get_item (self->evidence, position);
}

/* Places of @item in the view; what lies outside an excerpt is drawn to its nearer end. */
static void
get_bounds (UndTextWindow *self, UndEvidenceItem *item, GtkTextIter *start, GtkTextIter *end)
{
  UndText *text = und_part_get_text (und_evidence_item_get_part (item));
  UndSpan span = und_evidence_item_get_span (item);
  gsize first = und_text_byte_to_char (text, self->excerpt.start);
  gsize from = CLAMP (span.start, self->excerpt.start, self->excerpt.end);
  gsize to = CLAMP (span.end, self->excerpt.start, self->excerpt.end);

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start,
                                      (int) (und_text_byte_to_char (text, from) - first));
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), end,
                                      (int) (und_text_byte_to_char (text, to) - first));
}

static gboolean
is_long (UndText *text)
{
  gsize n_bytes = 0;
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (text, &n_lines);

  und_text_get_bytes (text, &n_bytes);
  if (n_bytes > MAX_TEXT_BYTES)
    return TRUE;
  for (gsize i = 0; i < n_lines; i++)
    if (und_span_length (lines[i]) > MAX_LINE_BYTES)
      return TRUE;
  return FALSE;
}

static gsize
round_to_char (const char *bytes, gsize byte)
{
  while (byte > 0 && ((guchar) bytes[byte] & 0xC0) == 0x80)
    byte--;
  return byte;
}

static UndSpan
choose_excerpt (UndText *text, UndSpan span)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  gsize end = MIN (span.end, span.start + EXCERPT_BYTES);

  if (!is_long (text))
    return und_span (0, n_bytes);
  return und_span (
    round_to_char (bytes, span.start > EXCERPT_BYTES ? span.start - EXCERPT_BYTES : 0),
    n_bytes - end > EXCERPT_BYTES ? round_to_char (bytes, end + EXCERPT_BYTES) : n_bytes);
}

static void
fill_text (UndTextWindow *self, UndDocument *document, UndSpan span)
{
  UndText *text = und_document_get_text (document);
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  UndSpan excerpt = choose_excerpt (text, span);

  gtk_widget_set_visible (self->excerpt_note, und_span_length (excerpt) < n_bytes);
  if (!g_set_object (&self->shown, document) && und_span_equal (excerpt, self->excerpt))
    return;
  self->excerpt = excerpt;
  gtk_text_buffer_set_text (get_buffer (self), bytes + excerpt.start,
                            (int) und_span_length (excerpt));
}

static void
mark_evidence (UndTextWindow *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->all_tag, &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->current_tag, &start, &end);
  for (guint i = 0; i < g_list_model_get_n_items (self->evidence); i++)
    {
      g_autoptr (UndEvidenceItem) item = dup_item (self, i);

      if (und_part_get_document (und_evidence_item_get_part (item)) != self->shown)
        continue;
      get_bounds (self, item, &start, &end);
      gtk_text_buffer_apply_tag (
        get_buffer (self), i == self->position ? self->current_tag : self->all_tag, &start, &end);
    }
}

static gboolean
scroll_cb (gpointer user_data)
{
  UndTextWindow *self = UND_TEXT_WINDOW (user_data);

  self->scroll_id = 0;
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (get_buffer (self)), 0, TRUE,
                                0, 0.3);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_current (UndTextWindow *self, UndEvidenceItem *item)
{
  GtkTextIter start;
  GtkTextIter end;

  get_bounds (self, item, &start, &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
dup_quote (UndEvidenceItem *item)
{
  UndText *text = und_part_get_text (und_evidence_item_get_part (item));
  UndSpan span = und_evidence_item_get_span (item);
  g_autofree char *words = NULL;

  if (und_span_is_empty (span))
    return NULL;
  /* A character has four bytes at most. */
  if (und_span_length (span) > 8 * QUOTE_CHARS)
    {
      gsize n_bytes = 0;

      span.end = round_to_char (und_text_get_bytes (text, &n_bytes), span.start + 8 * QUOTE_CHARS);
    }
  words = und_text_dup_line (text, span);
  if (g_utf8_strlen (words, -1) > QUOTE_CHARS)
    {
      g_autofree char *head = g_utf8_substring (words, 0, QUOTE_CHARS);

      return g_strdup_printf (_ ("“%s…”"), head);
    }
  return g_strdup_printf (_ ("“%s”"), words);
}

static void
fill_why (UndTextWindow *self, UndEvidenceItem *item)
{
  UndPart *part = und_evidence_item_get_part (item);
  UndSpan span = und_evidence_item_get_span (item);
  g_autofree char *rule_words = und_phrase_rule (und_evidence_item_get_rule (item));
  g_autofree char *rule = *rule_words != '\0' ? g_strdup_printf (_ ("Rule: %s"), rule_words) : NULL;
  g_autofree char *quote = dup_quote (item);
  g_autofree char *whole_title = und_part_dup_title (part);
  g_autofree char *title = und_phrase_shorten (whole_title);
  g_autofree char *place = g_strdup_printf (
    _ ("%s, line %u"), und_document_get_name (und_part_get_document (part)),
    und_text_byte_to_line (und_part_get_text (part), span.start));

  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading,
                                 und_document_get_name (und_part_get_document (part)));
  gtk_window_set_title (GTK_WINDOW (self), title);
  set_optional (self->what, und_evidence_item_get_what (item));
  set_optional (self->quote, quote);
  set_optional (self->rule, rule);
  set_optional (self->place, quote != NULL ? place : NULL);
  gtk_widget_set_visible (self->why, und_evidence_item_get_what (item) != NULL || quote != NULL);
}

static void
fill_steps (UndTextWindow *self)
{
  guint n_items = g_list_model_get_n_items (self->evidence);
  /* TRANSLATORS: which of several places in the text is shown */
  g_autofree char *label = g_strdup_printf (_ ("%u of %u"), self->position + 1, n_items);

  gtk_label_set_text (self->step_label, label);
  gtk_widget_set_visible (self->steps, n_items > 1);
}

static void
show_item (UndTextWindow *self, guint position)
{
  g_autoptr (UndEvidenceItem) item = dup_item (self, position);

  self->position = position;
  fill_text (self, und_part_get_document (und_evidence_item_get_part (item)),
             und_evidence_item_get_span (item));
  mark_evidence (self);
  fill_why (self, item);
  fill_steps (self);
  scroll_to_current (self, item);
}

static void
step (UndTextWindow *self, guint by)
{
  guint n_items = g_list_model_get_n_items (self->evidence);

  show_item (self, (self->position + by) % n_items);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (UND_TEXT_WINDOW (widget), 1);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UndTextWindow *self = UND_TEXT_WINDOW (widget);

  step (self, g_list_model_get_n_items (self->evidence) - 1);
}

static void
und_text_window_dispose (GObject *object)
{
  UndTextWindow *self = UND_TEXT_WINDOW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_TEXT_WINDOW);
  g_clear_object (&self->evidence);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  G_OBJECT_CLASS (und_text_window_parent_class)->dispose (object);
}

static void
und_text_window_class_init (UndTextWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_text_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-text-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, why);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, what);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, quote);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, rule);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, place);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, excerpt_note);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, step_label);
  gtk_widget_class_bind_template_child (widget_class, UndTextWindow, view);
  gtk_widget_class_install_action (widget_class, "text.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "text.previous", NULL, previous_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "text.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "text.previous", NULL);
}

/* A tag with a foreground ends a GTK 4.8 program when a screen reader asks for it, so words are
 * marked by background and underline. */
static void
create_tags (UndTextWindow *self)
{
  GdkRGBA faint = { 0.96f, 0.83f, 0.18f, 0.25f };
  GdkRGBA strong = { 0.96f, 0.76f, 0.07f, 0.55f };

  self->all_tag = gtk_text_buffer_create_tag (get_buffer (self), "evidence", "background-rgba",
                                              &faint, NULL);
  self->current_tag = gtk_text_buffer_create_tag (get_buffer (self), "current-evidence",
                                                  "background-rgba", &strong, "underline",
                                                  PANGO_UNDERLINE_SINGLE, NULL);
}

static void
und_text_window_init (UndTextWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_tags (self);
}

static UndTextWindow *
find_or_create (GtkWindow *parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (UND_IS_TEXT_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return UND_TEXT_WINDOW (window);
    }
  return g_object_new (UND_TYPE_TEXT_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
}

/**
 * und_text_window_show:
 * @parent: the window of the campaign
 * @analysis: what the parts of @evidence belong to
 * @evidence: (element-type UndEvidenceItem): one piece at least
 *
 * Shows the words that a fact rests on, in their text, and why they count. Time is linear in the
 * text.
 */
void
und_text_window_show (GtkWindow *parent, UndAnalysis *analysis, GListModel *evidence)
{
  UndTextWindow *self;

  g_return_if_fail (g_list_model_get_n_items (evidence) > 0);

  self = find_or_create (parent);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  self->analysis = und_analysis_ref (analysis);
  g_set_object (&self->evidence, evidence);
  show_item (self, 0);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * und_text_window_get_position:
 * @self: the window
 *
 * Gets which piece of evidence is shown.
 *
 * Returns: its position, from 0
 */
guint
und_text_window_get_position (UndTextWindow *self)
{
  g_return_val_if_fail (UND_IS_TEXT_WINDOW (self), 0);
  return self->position;
}

/**
 * und_text_window_dup_words:
 * @self: the window
 *
 * Gets the words that are highlighted as the current evidence, as the view has them.
 *
 * Returns: (transfer full): the words
 */
char *
und_text_window_dup_words (UndTextWindow *self)
{
  g_autoptr (UndEvidenceItem) item = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (UND_IS_TEXT_WINDOW (self), NULL);

  item = dup_item (self, self->position);
  get_bounds (self, item, &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}
