import { useEffect, useRef } from 'react';
import { useText } from '../text/text';

const titles: { current: string }[] = [];

/**
 * The title of the browser's tab: of the innermost page that has one. It stands in histories, task bars and shared
 * screens, so it never holds anything of a person: a referral is its status and the end of its number.
 */
export function useTabTitle(title: string): void {
  const { product } = useText().frame;
  const mine = useRef(title);
  useEffect(() => {
    titles.push(mine);
    return () => {
      titles.splice(titles.indexOf(mine), 1);
      write(product);
    };
  }, [product]);
  useEffect(() => {
    mine.current = title;
    write(product);
  }, [title, product]);
}

const write = (product: string): void => {
  document.title = [titles.at(-1)?.current, product].filter(Boolean).join(' · ');
};
