package org.openhaven.directory.exchange;

/**
 * What an import has done. Every row is in exactly one of {@code added}, {@code changed},
 * {@code unchanged}, {@code merged} and {@code rejected}.
 *
 * @param added rows that brought a new listing
 * @param changed rows of known records that say something else than before
 * @param unchanged rows of known records that say nothing new, or less than a newer
 * edition said already
 * @param missing records that the list covers and lacks
 * @param merged rows that were put to a listing that another row had brought
 * @param rejected rows that could not be understood
 */
public record ImportCounts(long added, long changed, long unchanged, long missing, long merged, long rejected) {

	/** Nothing done. */
	public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

	/**
	 * Both together.
	 * @param other what was done besides
	 * @return the sums
	 */
	public ImportCounts plus(ImportCounts other) {
		return new ImportCounts(this.added + other.added, this.changed + other.changed,
				this.unchanged + other.unchanged, this.missing + other.missing, this.merged + other.merged,
				this.rejected + other.rejected);
	}

	/** The last line of the command {@code import}. */
	@Override
	public String toString() {
		return "added=" + this.added + " changed=" + this.changed + " unchanged=" + this.unchanged + " missing="
				+ this.missing + " merged=" + this.merged + " rejected=" + this.rejected;
	}

}
