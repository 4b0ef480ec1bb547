import type { ReactNode } from 'react';

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

const describedBy = ({ name, hint, fault }: Asked): string | undefined =>
  [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || undefined;

/** The hint and the fault of a question, above what is typed, so that a keyboard on the screen hides neither. */
const Beside = ({ name, hint, fault }: Asked) => (
  <>
    {hint && (
      <p id={`${name}-hint`} className="hint">
        {hint}
      </p>
    )}
    {fault && (
      <p id={`${name}-fault`} className="fault">
        {fault}
      </p>
    )}
  </>
);

interface LineProps extends Asked {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly max: number;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number-of-years';
}

/** A few words in one line. Nothing is offered from earlier and nothing is kept for later. */
export function Line({ value, change, max, type = 'text', ...asked }: LineProps) {
  const isYears = type === 'number-of-years';
  return (
    <div className="question">
      <label htmlFor={asked.name}>{asked.label}</label>
      <Beside {...asked} />
      <input
        id={asked.name}
        className={isYears ? 'short' : undefined}
        type={isYears ? 'text' : type}
        inputMode={isYears ? 'numeric' : undefined}
        value={value}
        onChange={(event) => change(event.target.value)}
        maxLength={max}
        autoComplete="off"
        dir="auto"
        aria-invalid={asked.fault !== undefined}
        aria-describedby={describedBy(asked)}
      />
    </div>
  );
}

/** Somebody's own words, in several lines. */
export const Area = ({ value, change, max, ...asked }: Omit<LineProps, 'type'>) => (
  <div className="question">
    <label htmlFor={asked.name}>{asked.label}</label>
    <Beside {...asked} />
    <textarea
      id={asked.name}
      rows={6}
      value={value}
      onChange={(event) => change(event.target.value)}
      maxLength={max}
      autoComplete="off"
      dir="auto"
      aria-invalid={asked.fault !== undefined}
      aria-describedby={describedBy(asked)}
    />
  </div>
);

interface ChoicesProps<Code extends string> extends Asked {
  readonly options: readonly { readonly code: Code; readonly words: string }[];
  readonly chosen: readonly Code[];
  readonly choose: (code: Code) => void;
  /** Several may hold at once. */
  readonly several?: boolean;
  readonly children?: ReactNode;
}

/** A question with a few answers, all in sight, each as large as a thumb. */
export const Choices = <Code extends string>(props: ChoicesProps<Code>) => {
  const { options, chosen, choose, several = false, children, ...asked } = props;
  return (
    <fieldset id={asked.name} className="question" tabIndex={-1} aria-describedby={describedBy(asked)}>
      <legend>{asked.label}</legend>
      <Beside {...asked} />
      {options.map(({ code, words }) => (
        <label key={code} className="answer">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={asked.name}
            checked={chosen.includes(code)}
            onChange={() => choose(code)}
            autoComplete="off"
          />
          <span>{words}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
};
