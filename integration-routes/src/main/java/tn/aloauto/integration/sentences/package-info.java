/** What the engine says to people, kept as French words and as what they are made of. */
package tn.aloauto.integration.sentences;
