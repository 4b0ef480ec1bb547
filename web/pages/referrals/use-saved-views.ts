import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { SavedView } from '../../../contracts/saved-views';
import { queries } from '../../api/queries';
import { request } from '../../api/request';

/** The views of whoever sits here, and what can be done to them. */
export function useSavedViews() {
  const client = useQueryClient();
  const { data: views = [], error, refetch } = useQuery(queries.savedViews());
  const again = () => client.invalidateQueries({ queryKey: queries.savedViews().queryKey });
  const saving = useMutation({
    networkMode: 'always',
    mutationFn: (view: SavedView) => request(SavedView, '/saved-views', { method: 'POST', body: view }),
    onSettled: again,
  });
  const removing = useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => request(z.undefined(), `/saved-views/${id}`, { method: 'DELETE' }),
    onSettled: again,
  });
  return {
    views,
    trouble: error,
    refetch,
    isBusy: saving.isPending || removing.isPending,
    refused: saving.error ?? removing.error,
    save: (view: SavedView, done: () => void) => saving.mutate(view, { onSuccess: done }),
    remove: (id: string) => removing.mutate(id),
  };
}

/**
 * Whoever comes to the list without saying how they want it gets it as they said once. A link that says anything, or that
 * leads to one referral, is followed as it is; and so is a list whose filters were cleared since.
 */
export function useDefaultView(isBare: boolean, views: readonly SavedView[]): void {
  const navigate = useNavigate();
  const mayStillChoose = useRef(isBare);
  const first = views.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (!isBare) mayStillChoose.current = false;
    if (!mayStillChoose.current || first === undefined) return;
    mayStillChoose.current = false;
    if (first.query) void navigate(`/referrals?${first.query}`, { replace: true });
  }, [isBare, first, navigate]);
}
