/** What tests of every module share: a real PostgreSQL and a fresh database for each context. */
@NullMarked
package streethub.testing;

import org.jspecify.annotations.NullMarked;
