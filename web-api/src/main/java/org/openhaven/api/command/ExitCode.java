package org.openhaven.api.command;

/** What a command tells the shell. The numbers are a promise to scripts. */
public enum ExitCode {

	/** All went well. */
	DONE(0),

	/** Something failed; the last line says what, and what to do. */
	FAILED(1),

	/** The command line was wrong; the last line says what is accepted. */
	WRONG_USAGE(2);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	/** The number for the shell. */
	public int number() {
		return this.number;
	}

	/** The code with this number; {@link #FAILED} for a number that is none of ours. */
	public static ExitCode of(int number) {
		for (ExitCode code : values()) {
			if (code.number == number) {
				return code;
			}
		}
		return FAILED;
	}

}
