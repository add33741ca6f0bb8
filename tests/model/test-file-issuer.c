/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-file-issuer.h"

#include <string.h>

/* Two senators print one release; nothing in it says whose copy this is. */
static const char release[] =
  "SENATORS ASK FOR A LOOK AT FERRY FARES\n\n"
  "WASHINGTON, D.C. - Senators Ada Prewitt (D-Utah) and Orrin Calloway (R-Maine) today sent a "
  "letter to the Ferry Board about its fares.\n\n"
  "\"The fares have doubled in a year,\" the senators wrote.\n\n"
  "The text of the letter follows:\n\n"
  "March 3, 2014\n\n"
  "Dear Chairman Roe:\n\n"
  "The fares have doubled in a year. We ask the Board to say why.\n\n"
  "Sincerely,\n\n"
  "Ada Prewitt\nUnited States Senator\n\n"
  "Orrin Calloway\nUnited States Senator\n";

static UndDocument *
read_as (const char *file_name)
{
  UndDraft *draft = und_draft_new (file_name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_strdup (file_name);
  draft->text = und_text_new (release, strlen (release), NULL);
  return und_document_new (draft);
}

static void
check_issuer (const char *file_name, const char *expected)
{
  g_autoptr (UndDocument) document = read_as (file_name);
  const UndSignatory *issuer = und_file_issuer_find (document);

  g_assert_cmpstr (issuer != NULL ? issuer->name : NULL, ==, expected);
}

static void
test_surname (void)
{
  check_issuer ("release-prewitt.txt", "Ada Prewitt");
  check_issuer ("Calloway 2014-03-03.txt", "Orrin Calloway");
  check_issuer ("03Mar2014Prewitt12.txt", "Ada Prewitt");
  check_issuer ("ferryCalloway.txt", "Orrin Calloway");
  check_issuer ("releases/PREWITT.TXT", "Ada Prewitt");
}

static void
test_nobody (void)
{
  check_issuer ("release.txt", NULL);
  check_issuer ("prewitts.txt", NULL);
  check_issuer ("prewitt-and-calloway.txt", NULL);
  check_issuer ("prewitt/release.txt", NULL);
  check_issuer ("roe.txt", NULL);
  check_issuer ("", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/file-issuer/surname-in-the-name-is-the-issuer", test_surname);
  g_test_add_func ("/model/file-issuer/no-surname-or-two-are-nobody", test_nobody);

  return g_test_run ();
}
