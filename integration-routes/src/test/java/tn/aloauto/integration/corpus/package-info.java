/** Makes the torture corpus: files as vendors really send them, each with its cause and the verdict the engine owes it. */
package tn.aloauto.integration.corpus;
