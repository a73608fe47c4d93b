class OffersWebhooksController < ApplicationController
  include SignedByPartner

  def create
    Offer.find_by!(number: params[:number]).update!(price: params[:price])
    head :ok
  end
end
