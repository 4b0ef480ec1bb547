import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { SelfReferralForm } from '../../contracts/self-referral';
import type { HelpText } from '../text/en/help';
import { help as en } from '../text/en/help';
import { help as es } from '../text/es/help';
import { firstSpoken, LANGUAGE_NAMES, LANGUAGES, type Language } from '../text/spoken';
import { Danger } from './danger';
import { Exit } from './exit';
import type { Fields } from './fields';
import { HelpForm } from './help-form';
import { openForm } from './send';
import { Thanks } from './thanks';

const TEXTS: Readonly<Record<Language, HelpText>> = { en, es };
const SPEAKS: Readonly<Record<Language, Fields['language']>> = { en: 'English', es: 'Spanish' };

/** As a link says it (`/help?lang=es`), else as the browser asks. The choice is not kept either. */
const firstLanguage = (): Language => {
  const named = new URLSearchParams(location.search).get('lang');
  return firstSpoken([...(named === null ? [] : [named]), ...navigator.languages]);
};

type Form = SelfReferralForm | 'loading' | 'closed' | 'unheard';

/** The public page: whom to call in danger, the way out, and the form. */
export function HelpPage() {
  const [language, speak] = useState(firstLanguage);
  const [form, setForm] = useState<Form>('loading');
  const text = TEXTS[language];
  const load = useCallback(() => {
    setForm('loading');
    void openForm().then(setForm);
  }, []);
  useEffect(load, [load]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = text.tab;
  }, [language, text]);
  return (
    <>
      <header>
        <Exit text={text} />
        <LanguageChoice text={text} language={language} speak={speak} />
      </header>
      <main>
        <Danger text={text} />
        <Body text={text} language={language} form={form} load={load} />
      </main>
    </>
  );
}

interface LanguageChoiceProps {
  readonly text: HelpText;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const LanguageChoice = ({ text, language, speak }: LanguageChoiceProps) => (
  <nav aria-label={text.language}>
    {LANGUAGES.map((code) => (
      <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => speak(code)}>
        {LANGUAGE_NAMES[code]}
      </button>
    ))}
  </nav>
);

interface BodyProps {
  readonly text: HelpText;
  readonly language: Language;
  readonly form: Form;
  readonly load: () => void;
}

/** The form, or why there is none. */
function Body({ text, language, form, load }: BodyProps) {
  const [sent, setSent] = useState<Pick<Fields, 'who' | 'safe'> | null>(null);
  if (typeof form === 'string') return <NoForm text={text} form={form} load={load} />;
  const said = form.otherWay[language];
  const otherWay = said === null ? text.otherWayElse : `${text.otherWay} ${said}`;
  const again = (): void => {
    setSent(null);
    load();
  };
  if (sent) return <Thanks text={text} sent={sent} otherWay={otherWay} again={again} />;
  return (
    <>
      <h1>{text.title}</h1>
      <p>
        {text.reader(form.organization)} {text.intro}
      </p>
      <p>{text.kept}</p>
      <HelpForm
        text={text}
        speaks={SPEAKS[language]}
        openedAt={form.openedAt}
        otherWay={otherWay}
        whenReceived={({ who, safe }) => setSent({ who, safe })}
      />
    </>
  );
}

interface NoFormProps {
  readonly text: HelpText;
  readonly form: 'loading' | 'closed' | 'unheard';
  readonly load: () => void;
}

function NoForm({ text, form, load }: NoFormProps) {
  if (form === 'loading')
    return (
      <>
        <h1>{text.title}</h1>
        <p role="status">{text.loading}</p>
      </>
    );
  return (
    <>
      <h1>{text.title}</h1>
      <div role="alert" className="faults">
        <p>{form === 'closed' ? text.trouble.closed : text.trouble.noForm}</p>
        <p>{text.otherWayElse}</p>
        {form === 'unheard' && (
          <button type="button" className="plain" onClick={load}>
            {text.trouble.again}
          </button>
        )}
      </div>
    </>
  );
}
