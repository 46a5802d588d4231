package org.openhaven.api.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/**
 * How a {@link Command} is called; read from the class file, so that help needs no
 * running Haven.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Usage {

	/** One word, or two with a blank between: {@code import}, {@code index rebuild}. */
	String name();

	/**
	 * What it does, as the end of the sentence "this command ...":
	 * {@code loads listings}.
	 */
	String summary();

	/**
	 * What must follow the name, in order: {@code FORMAT}. The last may end in three dots
	 * (one or more, {@code FILE...}) or stand in brackets (may be left out,
	 * {@code [FILE]}).
	 */
	String[] operands() default {};

	/** What may be added, anywhere after the name. */
	Option[] options() default {};

	/**
	 * Whether it changes many listings or the index, so that two of them inside one
	 * serving instance run one after the other.
	 */
	boolean exclusive() default false;

	/** One option, {@code --dry-run} or {@code --source NAME}. */
	@Documented
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Option {

		/** Without the hyphens: {@code dry-run}. */
		String name();

		/**
		 * What its value is, in capitals: {@code NAME}; empty for an option without a
		 * value.
		 */
		String value() default "";

		/** What it does, half a sentence. */
		String help();

	}

}
