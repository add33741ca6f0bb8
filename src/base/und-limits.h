/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

/* Every bound on input, with its unit and its reason. A bound that is reached is told to the
 * user; nothing is cut in silence. */

/* Bytes of one input file. Larger than any document a person reads; keeps one mistaken file from
 * filling the memory. */
#define UND_LIMIT_FILE_BYTES (256u * 1024 * 1024)

/* Bytes of text in one document, markup apart: ten times the longest bill or report that people
 * compare. Reading needs some thirty bytes of memory for each. */
#define UND_LIMIT_TEXT_BYTES (32u * 1024 * 1024)

/* Elements inside one another in HTML or XML. Real pages stay below 100; libxml2's own bound is
 * 256 for XML, and recursion over the tree must not exhaust the stack. */
#define UND_LIMIT_MARKUP_DEPTH 512u

/* Elements of one HTML page; a page of a long bill has about 60,000. */
#define UND_LIMIT_MARKUP_NODES 4000000u

/* Attributes and name space declarations of one XML element; those of a report have at most 14, and
 * libxml2 compares each with all before it. */
#define UND_LIMIT_MARKUP_ATTRIBUTES 1000u

/* What one validation says is wrong; nobody reads more, and each costs memory. */
#define UND_LIMIT_VALIDATION_MESSAGES 1000u

/* Demands of one document that are held against another's, each with each. Petitions make a dozen;
 * a thousand on both sides take a second. */
#define UND_LIMIT_DEMANDS 1000u

/* Pairs of signatories that are looked at for being one when two documents are compared: those of
 * one surname and initial, or of one state without a name. Fifty thousand names on either side make
 * about so many, which take a second. */
#define UND_LIMIT_SIGNER_PAIRS 250000u

/* Objects and arrays inside one another in a line of JSON, in members that nobody asks for. */
#define UND_LIMIT_JSON_LINE_DEPTH 64u

/* Bytes of a document's name in a line of JSON; it is written beside each of its passages. */
#define UND_LIMIT_NAME_BYTES 4096u
