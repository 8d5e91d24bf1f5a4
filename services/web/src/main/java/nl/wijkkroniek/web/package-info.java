/** The pages: what a person sees of the histories, in Dutch and English, on a phone and on a wall. */
package nl.wijkkroniek.web;
