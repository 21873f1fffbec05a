/** The postman: takes owed mail out of the outbox under a lease and gives it to the SMTP server, or to a folder. */
package tn.aloauto.integration.mail;
